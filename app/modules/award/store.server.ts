import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { assessmentSummaries, awards } from '#db/schema/award.ts'
import type { ApprovedAward } from './domain/approve-award.ts'
import type { Recommended } from './domain/recommend-award.ts'
import { approveLotsLeft } from './store/lots-left.server.ts'

export const awardsOf = (on: Db | Tx, tenderId: string) =>
  on.select().from(awards).where(eq(awards.tenderId, tenderId)).orderBy(awards.lotId)

export async function keepRecommendation(tx: Tx, made: Recommended, recommendedBy: string, recommendedAt: Date) {
  const { tenderId, lotId, bidId, recommendation, calculation } = made
  const row = { tenderId, lotId, bidId, recommendation, calculation, recommendedBy, recommendedAt }
  await tx.insert(awards).values(row).onConflictDoUpdate({
    target: awards.lotId,
    set: { bidId, recommendation, calculation, recommendedBy, recommendedAt },
  })
}

/** The summaries first: a trigger refuses an approval while a bidder has none. */
export async function keepApproval(tx: Tx, approved: ApprovedAward): Promise<void> {
  const { tenderId, summaries, approvedAt, ...decision } = approved
  const rows = summaries.map((one) => ({ ...one, tenderId, sentAt: approvedAt }))
  if (rows.length > 0) await tx.insert(assessmentSummaries).values(rows)
  await tx
    .update(awards)
    .set({ ...decision, approvedAt })
    .where(eq(awards.tenderId, tenderId))
  const { approvedBy, minuteReference } = decision
  await approveLotsLeft(tx, tenderId, { approvedBy, approvedAt, minuteReference })
}

export const keepConfirmation = (tx: Tx, tenderId: string, confirmedAt: Date) =>
  tx.update(awards).set({ confirmedAt }).where(eq(awards.tenderId, tenderId))
