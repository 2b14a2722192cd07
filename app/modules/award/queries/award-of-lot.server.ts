import { eq } from 'drizzle-orm'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { awards } from '#db/schema/award.ts'

export type LotAwarded = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly supplierId: string
  readonly approvedAt: Date
  /** The last day of standstill: contracts may be made from the day after. */
  readonly standstillUntil: IsoDate
  /** Null while standstill runs or the award is not confirmed. */
  readonly confirmedAt: Date | null
}

/** Who has won a lot. Null until the award is approved. */
export async function awardOfLot(lotId: string, on: Db | Tx = db()): Promise<LotAwarded | null> {
  const [award] = await on.select().from(awards).where(eq(awards.lotId, lotId))
  if (!award?.approvedAt || !award.standstillUntil) return null
  const { tenderId, bidId, approvedAt, standstillUntil, confirmedAt } = award
  const bidder = (await namedBidders(tenderId, on)).find((one) => one.bidId === bidId)
  return bidder
    ? { tenderId, lotId, bidId, supplierId: bidder.supplierId, approvedAt, standstillUntil, confirmedAt }
    : null
}

/** Every award of a tender that is approved. */
export async function awardsOfTender(tenderId: string, on: Db | Tx = db()): Promise<LotAwarded[]> {
  const rows = await on.select({ lotId: awards.lotId }).from(awards).where(eq(awards.tenderId, tenderId))
  const found = await Promise.all(rows.map(({ lotId }) => awardOfLot(lotId, on)))
  return found.filter((one) => one !== null)
}
