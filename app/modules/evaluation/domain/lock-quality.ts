import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Assessment, moderationHasBegun, panelMembersOf, panelQuestions } from './assessment.ts'
import { notAgreedYet } from './moderation.ts'

export type LockQualityRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'no-bids'
  | 'scores-not-all-locked'
  | 'not-all-agreed'
  | 'no-quorum'

/** Each question of each bid that still has no agreed score. */
export const stillToAgree = (of: Assessment) =>
  notAgreedYet(
    of.bids.map(({ bidId }) => bidId),
    panelQuestions(of).map(({ id }) => id),
    of.agreed,
  )

/** How many of the panel must have met: more than half of it, and never fewer than must score each answer. */
export const quorumOf = ({ panel, fewestScorers }: Pick<Assessment, 'panel' | 'fewestScorers'>): number =>
  Math.max(fewestScorers, Math.floor(panelMembersOf(panel).length / 2) + 1)

/**
 * Quality is locked once every member's scores are locked, every question of every bid has its agreed score, and a quorum
 * of the panel met to agree them. After this no score changes, and only now may the prices be opened. `present` are those
 * who met; `digest` is SHA-256.
 */
export function lockQuality(
  assessment: Assessment,
  present: readonly string[],
  digest: (text: string) => string,
): Decision<{ readonly tenderId: string }, LockQualityRefusal> {
  const { tenderId, stage, bids, agreed, panel } = assessment
  if (stage === 'published') return refuse('bids-not-open')
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (bids.length === 0) return refuse('no-bids')
  if (!moderationHasBegun(assessment)) return refuse('scores-not-all-locked')
  if (stillToAgree(assessment).length > 0) return refuse('not-all-agreed')
  const met = panelMembersOf(panel)
    .map(({ personId }) => personId)
    .filter((personId) => present.includes(personId))
  if (met.length < quorumOf(assessment)) return refuse('no-quorum')
  const lines = agreed.map(({ bidId, criterionId, score, reason, discussion }) =>
    JSON.stringify([bidId, criterionId, score, reason, discussion]),
  )
  return accept(
    { tenderId },
    {
      type: 'evaluation.quality-locked',
      chain: tenderId,
      about: tenderId,
      data: { agreed: agreed.length, present: met.sort(), commitment: digest(lines.sort().join('\n')) },
    },
  )
}
