import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { FlaggedBid } from '../domain/low-price.ts'
import { lowPricesOf } from '../store/low-price.server.ts'

/** Every bid with a result, whether its price is very low, and what was asked and decided about it. */
export async function flaggedBids(terms: Terms, on: Db | Tx = db()): Promise<FlaggedBid[]> {
  const { tenderId, stage } = terms
  const exchanges = await lowPricesOf(on, tenderId)
  return (await lotResults(terms, on)).flatMap(({ lotId, report }) =>
    report.bids.map(({ bidId, abnormallyLow }) => ({
      tenderId,
      lotId,
      bidId,
      stage,
      flagged: abnormallyLow.length > 0,
      exchange: exchanges.find((one) => one.bidId === bidId) ?? null,
    })),
  )
}
