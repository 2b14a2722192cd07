import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { assessmentSummaries } from '#db/schema/award.ts'

/** Every assessment summary of a tender as it was sent, for the auditor's bundle and for no page. */
export const summariesForAudit = (tenderId: string) =>
  db()
    .select({
      bidId: assessmentSummaries.bidId,
      text: assessmentSummaries.text,
      sentAt: assessmentSummaries.sentAt,
    })
    .from(assessmentSummaries)
    .where(eq(assessmentSummaries.tenderId, tenderId))
    .orderBy(asc(assessmentSummaries.bidId))
