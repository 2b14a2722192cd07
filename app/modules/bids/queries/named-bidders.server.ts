import { and, eq, inArray } from 'drizzle-orm'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids, openingResults } from '#db/schema/bids.ts'

export type NamedBid = {
  readonly bidId: string
  readonly lotId: string
  readonly alias: string
  readonly supplierId: string
}

const afterQualityLock: readonly Stage[] = ['quality-locked', 'price-opened', 'recommended', 'standstill', 'awarded']

/** Whose each opened bid is. None before quality is locked. The panel's own module may not import this. */
export async function namedBidders(tenderId: string, on: Db | Tx = db()): Promise<NamedBid[]> {
  const tender = await tenderStage(tenderId, on)
  if (!tender || !afterQualityLock.includes(tender.stage)) return []
  const opened = on.select({ bidId: openingResults.bidId }).from(openingResults)
  const rows = await on
    .select({ bidId: bids.id, lotId: bids.lotId, alias: bids.alias, supplierId: bids.supplierId })
    .from(bids)
    .where(and(eq(bids.tenderId, tenderId), inArray(bids.id, opened)))
  return rows
    .flatMap(({ alias, ...row }) => (alias === null ? [] : [{ ...row, alias }]))
    .sort((a, b) => a.alias.localeCompare(b.alias, 'en-GB', { numeric: true }))
}
