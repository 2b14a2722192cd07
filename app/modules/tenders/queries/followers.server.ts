import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { db } from '#db/client.server.ts'
import { questions, tenderFollowers, tenders } from '#db/schema/tenders.ts'

/** The suppliers that follow a tender, and those that asked about it. For telling them, and for no page. */
export async function suppliersFollowing(tenderId: string): Promise<string[]> {
  const followers = db()
    .select({ id: tenderFollowers.supplierId })
    .from(tenderFollowers)
    .where(eq(tenderFollowers.tenderId, tenderId))
  const askers = db().select({ id: questions.askedBy }).from(questions).where(eq(questions.tenderId, tenderId))
  return (await followers.union(askers)).map(({ id }) => id)
}

const supplierOf = ({ seat }: Actor): string | null => (seat?.kind === 'supplier' ? seat.organisationId : null)

/** Whether the actor's own company follows a tender. */
export async function isFollowing(actor: Actor, tenderId: string): Promise<boolean> {
  const supplierId = supplierOf(actor)
  if (supplierId === null) return false
  const rows = await db()
    .select({ id: tenderFollowers.tenderId })
    .from(tenderFollowers)
    .where(and(eq(tenderFollowers.supplierId, supplierId), eq(tenderFollowers.tenderId, tenderId)))
  return rows.length > 0
}

/** The tenders that the actor's own company follows, the latest first. */
export async function followedTenders(actor: Actor) {
  const supplierId = supplierOf(actor)
  if (supplierId === null) return []
  return db()
    .select({ id: tenders.id, title: tenders.title, closesAt: tenders.closesAt })
    .from(tenderFollowers)
    .innerJoin(tenders, eq(tenders.id, tenderFollowers.tenderId))
    .where(eq(tenderFollowers.supplierId, supplierId))
    .orderBy(desc(tenderFollowers.followedAt))
    .limit(100)
}
