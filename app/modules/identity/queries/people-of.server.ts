import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { organisations, passkeys, people, seats } from '#db/schema/identity.ts'
import type { Role } from '../domain/actor.ts'
import { isCurrentSeat } from './signed-in-as.server.ts'

export type SeatedPerson = {
  readonly personId: string
  readonly name: string
  readonly seatId: string
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: string
  /** Whether they could act where a second factor is asked for. */
  readonly hasSecondFactor: boolean
}

/** Who has a seat today in any of these bodies, by name. A person with two seats is there twice. */
export async function peopleOf(organisationIds: readonly string[], on: Db | Tx = db()): Promise<SeatedPerson[]> {
  if (organisationIds.length === 0) return []
  return on
    .select({
      personId: people.id,
      name: people.name,
      seatId: seats.id,
      role: seats.role,
      organisationId: organisations.id,
      organisationName: organisations.name,
      hasSecondFactor: sql<boolean>`${people.twoFactorEnabled} or exists (
        select from ${passkeys} where ${passkeys.userId} = ${people.id})`,
    })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(inArray(seats.organisationId, [...organisationIds]), isCurrentSeat))
    .orderBy(asc(people.name), asc(organisations.name), asc(seats.role))
}
