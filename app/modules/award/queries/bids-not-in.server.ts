import { bidsOut } from '#app/modules/evaluation/queries/bids-out.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { lowPricesOf } from '../store/low-price.server.ts'

/** The bids that can win nothing any more: put out by a decision, or disregarded because of their price. */
export async function bidsNotIn(tenderId: string, on: Db | Tx = db()): Promise<string[]> {
  const out = await bidsOut(tenderId, on)
  const asked = await lowPricesOf(on, tenderId)
  const disregarded = asked.filter(({ decision }) => decision === 'disregarded')
  return [...out, ...disregarded].map(({ bidId }) => bidId)
}
