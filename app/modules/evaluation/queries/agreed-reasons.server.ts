import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { agreedScores } from '#db/schema/evaluation.ts'

/** What the panel agreed of each question of each bid, with its reason: what every bidder is told in the end. */
export const agreedReasons = (tenderId: string) =>
  db()
    .select({
      bidId: agreedScores.bidId,
      criterionId: agreedScores.criterionId,
      score: agreedScores.score,
      reason: agreedScores.reason,
    })
    .from(agreedScores)
    .where(eq(agreedScores.tenderId, tenderId))
    .orderBy(asc(agreedScores.bidId), asc(agreedScores.criterionId))
