import { openedPrices, type PricedBid } from '#app/modules/bids/queries/opened-prices.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { loweredPrices } from '../store/auctions.server.ts'

/** The prices that count: as they were sealed, or as a bidder lowered them where the tender published an auction. */
export async function countingPrices(terms: Terms, on: Db | Tx = db()): Promise<PricedBid[]> {
  const opened = await openedPrices(terms.tenderId, on)
  if (terms.document.price.auction === undefined || opened.length === 0) return opened
  const lowered = new Map((await loweredPrices(on, terms.tenderId)).map(({ bidId, prices }) => [bidId, prices]))
  return opened.map((bid) => ({ ...bid, prices: lowered.get(bid.bidId) ?? bid.prices }))
}
