import { termsOfLot } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { outBeforePrices } from '../domain/bids-out.ts'
import type { LotToEvaluate } from '../domain/lot-result.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'
import { panelRecord } from '../store.server.ts'
import { countingPrices } from './counting-prices.server.ts'
import { schoolScoresOf } from './school-scores.server.ts'

/**
 * Each lot with the prices that count, the agreed scores and those that its schools gave. Only for a tender whose prices
 * are open: before that there is no price to be had. A bid whose price could not be opened, or that was out by then, is
 * not among them.
 */
export async function lotsToEvaluate(terms: Terms, drawSeed: string, on: Db | Tx = db()): Promise<LotToEvaluate[]> {
  const priced = await countingPrices(terms, on)
  const [{ agreed }, own, out] = await Promise.all([
    panelRecord(on, terms.tenderId),
    schoolScoresOf(terms, on),
    bidsOutOf(on, terms.tenderId),
  ])
  const before = outBeforePrices(out)
  return terms.document.lots.map((lot) => ({
    tender: termsOfLot(terms.document, lot),
    lot,
    drawSeed,
    agreed: [...agreed, ...own],
    bids: priced
      .filter(({ bidId, lotId }) => lotId === lot.id && !before.includes(bidId))
      .map(({ bidId, prices: schedule }) => ({ bidId, prices: schedule })),
  }))
}
