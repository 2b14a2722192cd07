import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { type LotTotals, lotTotals } from '#app/modules/evaluation/queries/lot-totals.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { RankedOffer } from '../domain/lots-together.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { bidsNotIn } from './bids-not-in.server.ts'

export type LotOffer = RankedOffer & Pick<LotTotals['bids'][number], 'cost' | 'schools'>

/** Every bid still in for a lot that is not left, with its exact total, its supplier and its costs. None before the prices are open. */
export async function lotOffers(terms: Terms, on: Db | Tx = db()): Promise<LotOffer[]> {
  const { tenderId } = terms
  const [lots, bidders, out, left] = await Promise.all([
    lotTotals(terms, on),
    namedBidders(tenderId, on),
    bidsNotIn(tenderId, on),
    lotsLeftOf(on, tenderId),
  ])
  const supplierOf = new Map(bidders.map(({ bidId, supplierId }) => [bidId, supplierId]))
  const leftIds = left.map(({ lotId }) => lotId)
  const open = lots.filter(({ lotId }) => !leftIds.includes(lotId))
  return open.flatMap(({ lotId, bids }) =>
    bids.flatMap(({ bidId, ...bid }) => {
      const supplierId = supplierOf.get(bidId)
      return supplierId === undefined || out.some((one) => one.bidId === bidId)
        ? []
        : [{ bidId, lotId, supplierId, ...bid }]
    }),
  )
}
