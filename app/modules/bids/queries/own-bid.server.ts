import { and, eq } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids } from '#db/schema/bids.ts'
import type { Bid } from '../domain/bid.ts'

/** The supplier somebody bids for now, or nobody's. */
export const supplierOf = (actor: Actor): string | null =>
  actor.personId !== null && actor.seat?.kind === 'supplier' && actor.seat.role === 'bidder'
    ? actor.seat.organisationId
    : null

/** A bid of the supplier the actor sits for. Anybody else's, and one that does not exist, are the same: not found. */
export async function ownBid(actor: Actor, bidId: string, on: Db | Tx = db()): Promise<Bid> {
  const supplierId = supplierOf(actor)
  if (supplierId === null || !isId(bidId)) throw new NotFound('bid')
  const [bid] = await on
    .select({
      id: bids.id,
      tenderId: bids.tenderId,
      lotId: bids.lotId,
      supplierId: bids.supplierId,
      stage: bids.stage,
      version: bids.version,
    })
    .from(bids)
    .where(and(eq(bids.id, bidId), eq(bids.supplierId, supplierId)))
  if (!bid) throw new NotFound('bid')
  return bid
}
