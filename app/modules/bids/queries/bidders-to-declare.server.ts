import { createHmac } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { supplierNames } from '#app/modules/suppliers/queries/supplier-names.server.ts'
import { isSealed } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { openingMasterKey } from '#app/platform/seal/master-keys.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids, openingResults } from '#db/schema/bids.ts'

/**
 * A bidder by name, for a declaration of interests. `bidIds` are for keeping what was declared, and for no page: a name and
 * a bid are never shown together before quality is locked.
 */
export type BidderToDeclare = { readonly token: string; readonly name: string; readonly bidIds: readonly string[] }

/** Who bid, by name in the order of the alphabet. None before the opening. */
export async function biddersToDeclare(tenderId: string, on: Db | Tx = db()): Promise<BidderToDeclare[]> {
  const tender = await tenderStage(tenderId, on)
  if (!tender || isSealed(tender.stage)) return []
  const rows = await on
    .select({ bidId: bids.id, supplierId: bids.supplierId })
    .from(bids)
    .innerJoin(openingResults, and(eq(openingResults.bidId, bids.id), eq(openingResults.kind, 'quality')))
    .where(and(eq(bids.tenderId, tenderId), eq(openingResults.intact, true)))
  const ids = [...new Set(rows.map(({ supplierId }) => supplierId))]
  const names = await supplierNames(ids, on)
  return ids
    .map((id) => ({
      token: tokenOf(tenderId, id),
      name: names[id]?.name ?? '',
      bidIds: rows.filter(({ supplierId }) => supplierId === id).map(({ bidId }) => bidId),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Stands for a bidder on a form, the same each time, and leads to nothing else. */
const tokenOf = (tenderId: string, supplierId: string): string =>
  createHmac('sha256', openingMasterKey()).update(`bidder:${tenderId}:${supplierId}`).digest('hex').slice(0, 24)
