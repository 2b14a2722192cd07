import { eq } from 'drizzle-orm'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { assessmentSummaries } from '#db/schema/award.ts'
import { standstillIsOver } from '../domain/confirm-award.ts'

/** The assessment summary of the supplier's own bid, as it was sent, and whether standstill is over. Before the award is approved there is none to be found. */
export async function outcomeForSupplier(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const [found] = await db()
    .select({ summary: assessmentSummaries.summary, sentAt: assessmentSummaries.sentAt })
    .from(assessmentSummaries)
    .where(eq(assessmentSummaries.bidId, bid.id))
  if (!found) throw new NotFound('outcome')
  const { now } = await readClock(db())
  const until = found.summary.standstillUntil
  return { bidId, ...found, over: until !== null && standstillIsOver(until, now) }
}

/** Whether the outcome of a bid has been told. */
export const hasOutcome = async (bidId: string): Promise<boolean> =>
  (
    await db()
      .select({ bidId: assessmentSummaries.bidId })
      .from(assessmentSummaries)
      .where(eq(assessmentSummaries.bidId, bidId))
  ).length > 0
