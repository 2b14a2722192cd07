import { eq } from 'drizzle-orm'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { peopleOf } from '../../identity/queries/people-of.server.ts'

/** The supplier whose seat the actor has taken, with the colleagues who act for it too. */
export async function myCompany(actor: Actor) {
  const seat = actor.seat?.kind === 'supplier' ? actor.seat : null
  if (!seat) throw new NotFound('company')
  const [company] = await db().select().from(suppliers).where(eq(suppliers.id, seat.organisationId))
  if (!company) throw new NotFound('company')
  const colleagues = (await peopleOf([seat.organisationId])).map(({ personId, name }) => ({ personId, name }))
  return { ...company, name: seat.organisationName, colleagues }
}

export type MyCompany = Awaited<ReturnType<typeof myCompany>>
