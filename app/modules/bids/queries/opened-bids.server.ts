import { and, asc, eq } from 'drizzle-orm'
import { isSealed } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids, openingResults } from '#db/schema/bids.ts'

/** A bid as the panel knows it: its lot and its letter, and nothing that tells whose it is. */
export type OpenedBid = { readonly bidId: string; readonly lotId: string; readonly alias: string }

/**
 * The bids whose quality envelopes opened whole, by lot and letter. None before the opening, whether or not there are
 * any: whoever asks learns nothing.
 */
export async function openedBids(tenderId: string, on: Db | Tx = db()): Promise<OpenedBid[]> {
  const tender = await tenderStage(tenderId, on)
  if (!tender || isSealed(tender.stage)) return []
  const rows = await on
    .select({ bidId: bids.id, lotId: bids.lotId, alias: bids.alias })
    .from(bids)
    .innerJoin(openingResults, and(eq(openingResults.bidId, bids.id), eq(openingResults.kind, 'quality')))
    .where(and(eq(bids.tenderId, tenderId), eq(openingResults.intact, true)))
    .orderBy(asc(bids.lotId), asc(bids.alias))
  return rows.flatMap(({ alias, ...row }) => (alias === null ? [] : [{ ...row, alias }]))
}
