import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { SubstituteScope } from '#app/modules/tenders/domain/join-panel.ts'
import { type Assessment, scoresOf } from './assessment.ts'

export type Substitute = {
  readonly inPlaceOf: string
  readonly personId: string
  readonly scope: SubstituteScope
  readonly because: string
}

export type SubstituteRefusal =
  | 'quality-already-locked'
  | 'replaced-not-on-panel'
  | 'no-interest-declared'
  | 'member-has-locked'

/**
 * Where interests or illness leave too few to score, the cluster's manager names a substitute with the reason: for the bids
 * in which a member has an interest, or for all of a member's work as long as none of it is locked. The substitute declares
 * their own interests and scores as everybody did, without seeing another's score; agreeing waits for them.
 */
export function nameSubstitute(assessment: Assessment, named: Substitute): Decision<Substitute, SubstituteRefusal> {
  const { tenderId, stage, panel, interests } = assessment
  const { inPlaceOf, personId, scope } = named
  if (stage !== 'published' && stage !== 'opened') return refuse('quality-already-locked')
  const replaced = panel.find((seat) => seat.personId === inPlaceOf)
  if (!replaced || replaced.role === 'assessor') return refuse('replaced-not-on-panel')
  if (scope === 'interests' && !interests.some((one) => one.personId === inPlaceOf && one.conflicted))
    return refuse('no-interest-declared')
  if (scope === 'whole' && scoresOf(assessment, inPlaceOf).some(({ lockedAt }) => lockedAt !== null))
    return refuse('member-has-locked')
  return accept(named, {
    type: 'evaluation.substitute-named',
    chain: tenderId,
    about: personId,
    data: { inPlaceOf, scope },
  })
}
