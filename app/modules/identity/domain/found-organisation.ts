import { accept, type Decision, type Event, refuse } from '../../../kernel/decision.ts'
import { londonDate } from '../../../kernel/london-time.ts'
import type { OrganisationKind, Role } from './actor.ts'
import { rolesIn } from './seat-roles.ts'
import type { NewSeat } from './seats.ts'

export type FoundedOrganisation = {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  /** The founder's own seat; null when the body is entered on behalf of people who come later. */
  readonly seat: NewSeat | null
}

export type FoundRefusal = 'role-not-in-this-body'

/** A school, a cluster or a supplier begins to exist here, and its founder has the first seat in it. */
export function foundOrganisation(
  facts: { newOrganisationId: string; newSeatId: string; founderId: string | null },
  now: Date,
  input: { kind: OrganisationKind; name: string; role: Role },
): Decision<FoundedOrganisation, FoundRefusal> {
  const { newOrganisationId: id, newSeatId, founderId } = facts
  const { kind, name, role } = input
  if (!rolesIn[kind].includes(role)) return refuse('role-not-in-this-body')
  const founded: Event = { type: 'identity.organisation-founded', chain: id, about: id, data: { kind } }
  if (founderId === null) return accept({ id, kind, name, seat: null }, founded)
  const seat = { id: newSeatId, personId: founderId, organisationId: id, role, from: londonDate(now) }
  const seated: Event = {
    type: 'identity.seat-given',
    chain: id,
    about: newSeatId,
    data: { personId: founderId, role },
  }
  return accept({ id, kind, name, seat }, founded, seated)
}
