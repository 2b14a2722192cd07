import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { fees } from '#db/schema/fees.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Actor } from '../../identity/domain/actor.ts'

/** One fee of the supplier the actor sits for; anybody else's is not found. */
export async function feePage(actor: Actor, feeId: string) {
  const supplierId = actor.seat?.kind === 'supplier' ? actor.seat.organisationId : null
  if (!supplierId) throw new NotFound('fee')
  const [fee] = await db()
    .select()
    .from(fees)
    .where(and(eq(fees.id, feeId), eq(fees.supplierId, supplierId)))
  if (!fee) throw new NotFound('fee')
  return fee
}

export const feesOfSupplier = (supplierId: string) =>
  db().select().from(fees).where(eq(fees.supplierId, supplierId)).orderBy(desc(fees.dueAt)).limit(100)

/** Everything owed and paid, newest first, for whoever runs the service. */
export const allFees = () => db().select().from(fees).orderBy(desc(fees.dueAt)).limit(100)
