import { eq } from 'drizzle-orm'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { assessmentSummaries } from '#db/schema/award.ts'

export type Outcome = Awaited<ReturnType<typeof outcomeForSupplier>>

/** The assessment summary of the supplier's own bid, as it was sent. Before the award is approved there is none to be found. */
export async function outcomeForSupplier(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const [found] = await db()
    .select({ summary: assessmentSummaries.summary, sentAt: assessmentSummaries.sentAt })
    .from(assessmentSummaries)
    .where(eq(assessmentSummaries.bidId, bid.id))
  if (!found) throw new NotFound('outcome')
  return { bidId, tenderId: bid.tenderId, ...found }
}
