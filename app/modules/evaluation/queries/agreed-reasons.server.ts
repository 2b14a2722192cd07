import { asc, eq } from 'drizzle-orm'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { agreedScores } from '#db/schema/evaluation.ts'
import { reasonWithVoice } from '../domain/school-scores.ts'
import { schoolScoresOf } from './school-scores.server.ts'

/**
 * What the panel agreed of each question of each bid, and what each school gave on its own, with the reasons: what every
 * bidder is told in the end.
 */
export async function agreedReasons(terms: Terms, on: Db | Tx = db()) {
  const { tenderId, document } = terms
  const agreed = await on
    .select({
      bidId: agreedScores.bidId,
      criterionId: agreedScores.criterionId,
      score: agreedScores.score,
      reason: agreedScores.reason,
    })
    .from(agreedScores)
    .where(eq(agreedScores.tenderId, tenderId))
    .orderBy(asc(agreedScores.bidId), asc(agreedScores.criterionId))
  const own = await schoolScoresOf(terms, on)
  return [
    ...agreed,
    ...own.map(({ bidId, criterionId, score, ...said }) => ({
      bidId,
      criterionId,
      score,
      reason: reasonWithVoice(said, document.scale),
    })),
  ]
}
