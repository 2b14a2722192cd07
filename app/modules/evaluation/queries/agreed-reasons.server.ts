import { asc, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { agreedScores } from '#db/schema/evaluation.ts'

/** What the panel agreed of each question of each bid, with its reason: what every bidder is told in the end. */
export const agreedReasons = (tenderId: string, on: Db | Tx = db()) =>
  on
    .select({
      bidId: agreedScores.bidId,
      criterionId: agreedScores.criterionId,
      score: agreedScores.score,
      reason: agreedScores.reason,
    })
    .from(agreedScores)
    .where(eq(agreedScores.tenderId, tenderId))
    .orderBy(asc(agreedScores.bidId), asc(agreedScores.criterionId))
