import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { db } from '#db/client.server.ts'
import { bidDrafts, bids } from '#db/schema/bids.ts'
import { supplierOf } from './own-bid.server.ts'

export type MyBid = Awaited<ReturnType<typeof myBids>>['bids'][number]

/** Every bid of the actor's supplier with its tender, the newest first, and what time it is. */
export async function myBids(actor: Actor) {
  const supplierId = supplierOf(actor)
  const { now } = await readClock(db())
  if (supplierId === null) return { now, bids: [] }
  const rows = await db()
    .select({
      id: bids.id,
      tenderId: bids.tenderId,
      lotId: bids.lotId,
      stage: bids.stage,
      version: bids.version,
      hasDraft: sql<boolean>`exists (select from ${bidDrafts} where ${bidDrafts.bidId} = ${bids.id})`,
    })
    .from(bids)
    .where(eq(bids.supplierId, supplierId))
    .orderBy(desc(bids.startedAt), desc(bids.id))
    .limit(100)
  const found = await Promise.all([...new Set(rows.map(({ tenderId }) => tenderId))].map((id) => termsOf(id)))
  const mine = rows.flatMap((row) => {
    const terms = found.find((one) => one?.tenderId === row.tenderId)
    const lot = terms?.document.lots.find(({ id }) => id === row.lotId)
    if (!terms || !lot) return []
    const { title, reference, buyer, lots } = terms.document
    const lotTitle = lots.length > 1 ? lot.title : null
    return [{ ...row, title, reference, buyer: buyer.name, lotTitle, closesAt: terms.closesAt, tender: terms.stage }]
  })
  return { now, bids: mine }
}

/** The bids of the actor's supplier for one tender, by lot, so that a page can offer to go on with them. */
export async function myBidsFor(actor: Actor, tenderId: string): Promise<Record<string, string>> {
  const { bids: mine } = await myBids(actor)
  return Object.fromEntries(mine.filter((bid) => bid.tenderId === tenderId).map(({ lotId, id }) => [lotId, id]))
}
