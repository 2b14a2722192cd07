import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { db } from '#db/client.server.ts'
import { bidRefusals, bidVersions } from '#db/schema/bids.ts'
import { ownBid } from './own-bid.server.ts'

export type ReceiptShown = {
  readonly version: number
  readonly stage: 'submitted' | 'superseded' | 'withdrawn' | 'sealed'
  readonly receivedAt: Date
  readonly text: string
}

/** Every receipt of a bid, the newest first, and every signed refusal. Only for the supplier whose bid it is. */
export async function receiptsOf(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const [received, refusals] = await Promise.all([
    db()
      .select({
        version: bidVersions.version,
        stage: bidVersions.stage,
        receivedAt: bidVersions.receivedAt,
        text: bidVersions.receipt,
      })
      .from(bidVersions)
      .where(and(eq(bidVersions.bidId, bidId), isNotNull(bidVersions.receivedAt)))
      .orderBy(desc(bidVersions.version)),
    db()
      .select({ id: bidRefusals.id, at: bidRefusals.at, text: bidRefusals.receipt })
      .from(bidRefusals)
      .where(eq(bidRefusals.bidId, bidId))
      .orderBy(desc(bidRefusals.at)),
  ])
  const receipts = received.flatMap(({ receivedAt, text, ...row }): ReceiptShown[] =>
    receivedAt && text ? [{ ...row, receivedAt, text }] : [],
  )
  return { bid, receipts, refusals }
}
