import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { exact } from '#app/kernel/exact.ts'
import { type Assessment, bidsOf, hasDeclared, hasLocked, questionsOf, scoresOf } from './assessment.ts'
import { type Unfinished, unfinished } from './score.ts'

export type LockScoresRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'interests-not-declared'
  | 'own-scores-locked'
  | 'scores-unfinished'

export type OwnScores = { readonly assessment: Assessment; readonly personId: string }

/** What a member still has to do before locking, question by question. A reason that repeats the scale is not among it. */
export function stillToDo({ assessment, personId }: OwnScores): Unfinished[] {
  return everythingToLookAt({ assessment, personId }).filter(({ why }) => why !== 'reason-repeats-scale')
}

/** The same, with the reasons that only repeat the scale's words: pointed out, because they would not stand up later. */
export function everythingToLookAt({ assessment, personId }: OwnScores): Unfinished[] {
  const own = scoresOf(assessment, personId)
  const dealt = bidsOf(assessment, personId).flatMap(({ bidId }) =>
    questionsOf(assessment, personId).map(({ id: criterionId }) => {
      const given = own.find((score) => score.bidId === bidId && score.criterionId === criterionId)
      return { bidId, criterionId, given: given ? { score: exact(given.score), reason: given.reason } : null }
    }),
  )
  return unfinished(dealt, assessment.levels)
}

/**
 * A member locks their own scores: every question of every bid they score, each with a reason, at once and for good. What was
 * dealt to them later is locked with a new commitment. The record keeps a commitment to them that the random id of each score makes impossible to guess back. `digest` is SHA-256.
 */
export function lockScores(
  { assessment, personId }: OwnScores,
  digest: (text: string) => string,
): Decision<{ readonly scoreIds: readonly string[] }, LockScoresRefusal> {
  if (assessment.stage === 'published') return refuse('bids-not-open')
  if (assessment.stage !== 'opened') return refuse('quality-already-locked')
  if (!hasDeclared(assessment, personId)) return refuse('interests-not-declared')
  if (hasLocked(assessment, personId)) return refuse('own-scores-locked')
  if (stillToDo({ assessment, personId }).length > 0) return refuse('scores-unfinished')
  const bids = bidsOf(assessment, personId)
  const questions = questionsOf(assessment, personId)
  const own = scoresOf(assessment, personId).filter(
    ({ bidId, criterionId }) =>
      bids.some((bid) => bid.bidId === bidId) && questions.some(({ id }) => id === criterionId),
  )
  const lines = own.map(({ id, bidId, criterionId, score, reason, evidence, voice }) =>
    JSON.stringify([id, bidId, criterionId, score, reason, evidence, ...(voice === null ? [] : [voice])]),
  )
  return accept(
    { scoreIds: own.filter(({ lockedAt }) => lockedAt === null).map(({ id }) => id) },
    {
      type: 'evaluation.scores-locked',
      chain: assessment.tenderId,
      about: personId,
      data: { scores: own.length, commitment: digest(lines.sort().join('\n')) },
    },
  )
}
