import { and, asc, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { organisations, seats } from '#db/schema/identity.ts'
import type { Actor, Seat } from '../domain/actor.ts'
import { isCurrentSeat } from './signed-in-as.server.ts'

/** Every seat the person may act from today; the first is the one they act from until they take another. */
export async function mySeats(actor: Pick<Actor, 'personId'>, on: Db | Tx = db()): Promise<Seat[]> {
  if (actor.personId === null) return []
  return on
    .select({
      id: seats.id,
      organisationId: organisations.id,
      organisationName: organisations.name,
      kind: organisations.kind,
      role: seats.role,
    })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(eq(seats.personId, actor.personId), isCurrentSeat))
    .orderBy(asc(seats.from), asc(organisations.name), asc(seats.role))
}
