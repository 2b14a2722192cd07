import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { earlierAgreedScores } from '#db/schema/evaluation.ts'

/** What the panel had agreed before it changed its mind, oldest first. */
export const earlierAgreements = (tenderId: string) =>
  db()
    .select()
    .from(earlierAgreedScores)
    .where(eq(earlierAgreedScores.tenderId, tenderId))
    .orderBy(asc(earlierAgreedScores.agreedAt))
