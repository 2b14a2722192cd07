import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Assessment, moderationHasBegun } from './assessment.ts'
import { notAgreedYet } from './moderation.ts'

export type LockQualityRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'no-bids'
  | 'scores-not-all-locked'
  | 'not-all-agreed'

/** Each question of each bid that still has no agreed score. */
export const stillToAgree = ({ bids, questions, agreed }: Assessment) =>
  notAgreedYet(
    bids.map(({ bidId }) => bidId),
    questions.map(({ id }) => id),
    agreed,
  )

/**
 * Quality is locked once every member's scores are locked and every question of every bid has its agreed score. After this
 * no score changes, and only now may the prices be opened. `digest` is SHA-256.
 */
export function lockQuality(
  assessment: Assessment,
  digest: (text: string) => string,
): Decision<{ readonly tenderId: string }, LockQualityRefusal> {
  const { tenderId, stage, bids, agreed } = assessment
  if (stage === 'published') return refuse('bids-not-open')
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (bids.length === 0) return refuse('no-bids')
  if (!moderationHasBegun(assessment)) return refuse('scores-not-all-locked')
  if (stillToAgree(assessment).length > 0) return refuse('not-all-agreed')
  const lines = agreed.map(({ bidId, criterionId, score, reason, discussion }) =>
    JSON.stringify([bidId, criterionId, score, reason, discussion]),
  )
  return accept(
    { tenderId },
    {
      type: 'evaluation.quality-locked',
      chain: tenderId,
      about: tenderId,
      data: { agreed: agreed.length, commitment: digest(lines.sort().join('\n')) },
    },
  )
}
