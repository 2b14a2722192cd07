import { bidsOut } from '#app/modules/evaluation/queries/bids-out.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { lowPricesOf } from '../store/low-price.server.ts'

export type BidNotIn = { readonly bidId: string; readonly because: string }

/** The bids that can win nothing any more, put out by a decision or disregarded because of their price, and why. */
export async function bidsNotIn(tenderId: string, on: Db | Tx = db()): Promise<BidNotIn[]> {
  const out = await bidsOut(tenderId, on)
  const asked = await lowPricesOf(on, tenderId)
  const disregarded = asked.flatMap(({ bidId, decision, reasons }) =>
    decision === 'disregarded' ? [{ bidId, because: reasons ?? '' }] : [],
  )
  return [...out.map(({ bidId, because }) => ({ bidId, because })), ...disregarded]
}
