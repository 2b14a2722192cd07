import { openedPrices } from '#app/modules/bids/queries/opened-prices.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { LotToEvaluate } from '../domain/lot-result.ts'
import { panelRecord } from '../store.server.ts'

/**
 * Each lot with its opened prices and agreed scores. Only for a tender whose prices are open: before that there is no
 * price to be had. A bid whose price could not be opened is not among them.
 */
export async function lotsToEvaluate(terms: Terms, drawSeed: string, on: Db | Tx = db()): Promise<LotToEvaluate[]> {
  const priced = await openedPrices(terms.tenderId, on)
  const { agreed } = await panelRecord(on, terms.tenderId)
  return terms.document.lots.map((lot) => ({
    tender: terms.document,
    lot,
    drawSeed,
    agreed,
    bids: priced
      .filter(({ lotId }) => lotId === lot.id)
      .map(({ bidId, prices: schedule }) => ({ bidId, prices: schedule })),
  }))
}
