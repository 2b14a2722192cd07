import type { Actor, OrganisationKind, Role } from '../../app/modules/identity/domain/actor.ts'
import type { Ctx } from '../../app/platform/use-case.server.ts'
import type { CastKey } from './cast.ts'

export type Body = { readonly id: string; readonly name: string; readonly kind: OrganisationKind }

/** Who and what there is, with the moment the story is told from: the seeding itself, or a fixed day in a test. */
export type World = {
  readonly anchor: Date
  readonly clusterId: string
  readonly bodies: ReadonlyMap<string, Body>
  /** Acts as this person from the first of their seats that fits, at that moment. */
  readonly as: (key: CastKey, at: Date, role?: Role, body?: string) => Ctx
  readonly personId: (key: CastKey) => string
}

export type Seated = {
  readonly personId: string
  readonly name: string
  readonly seats: Actor['seat'][]
  readonly secondFactor: boolean
}

export function actorOf(person: Seated, role?: Role, bodyId?: string): Actor {
  const seat = person.seats.find((one) => (!role || one?.role === role) && (!bodyId || one?.organisationId === bodyId))
  if (!seat) throw new Error(`${person.name} has no such seat`)
  return { personId: person.personId, name: person.name, seat, secondFactor: person.secondFactor }
}
