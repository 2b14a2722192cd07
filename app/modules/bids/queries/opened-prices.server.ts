import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { pricesIn } from '../store.server.ts'
import { type OpenedBid, openedBids } from './opened-bids.server.ts'

export type PricedBid = OpenedBid & { readonly prices: Readonly<Record<string, string>> }

const afterThePriceGate: readonly Stage[] = ['price-opened', 'recommended', 'standstill', 'awarded']

/** The price schedules of the bids as exact decimal strings by line. None until the price envelopes have been opened. */
export async function openedPrices(tenderId: string, on: Db | Tx = db()): Promise<PricedBid[]> {
  const tender = await tenderStage(tenderId, on)
  if (!tender || !afterThePriceGate.includes(tender.stage)) return []
  const opened = await openedBids(tenderId, on)
  if (opened.length === 0) return []
  const prices = await pricesIn(
    on,
    opened.map(({ bidId }) => bidId),
  )
  return opened.flatMap((bid) => {
    const found = prices.find(({ bidId }) => bidId === bid.bidId)
    return found ? [{ ...bid, prices: found.prices }] : []
  })
}
