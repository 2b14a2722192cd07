import { type Decision, refuse } from '#app/kernel/decision.ts'
import { exact } from '#app/kernel/exact.ts'
import { type Assessment, moderationHasBegun, scorersOf } from './assessment.ts'
import { type AgreedScore, type AgreementRefusal, agreeScore, usualModeration } from './moderation.ts'

/** What the panel says it agreed about one question of one bid. `score` is a whole score of the scale. */
export type Agreement = {
  readonly bidId: string
  readonly criterionId: string
  readonly score: number
  readonly reason: string
  readonly discussion: string
}

/**
 * The panel agrees on one question of one bid, as `agreeScore` demands, once every member has locked every score: until
 * then nobody may know what another gave. It can be agreed anew until quality is locked.
 */
export function agreeOn(assessment: Assessment, agreement: Agreement): Decision<AgreedScore, AgreementRefusal> {
  if (assessment.stage !== 'opened') return refuse('quality-locked')
  if (!moderationHasBegun(assessment)) return refuse('scores-not-all-locked')
  const { bidId, criterionId, score, reason, discussion } = agreement
  const given = assessment.scores.filter((one) => one.bidId === bidId && one.criterionId === criterionId)
  return agreeScore(
    {
      tenderId: assessment.tenderId,
      bidId,
      criterionId,
      levels: assessment.levels,
      members: scorersOf(assessment, bidId, criterionId),
      scores: given.map((one) => ({
        member: one.personId,
        score: exact(one.score),
        locked: one.lockedAt !== null,
      })),
      qualityLocked: false,
    },
    { score: exact(score), reason, discussion },
    { ...usualModeration, fewestScorers: assessment.fewestScorers },
  )
}
