import { accept, type Decision, refuse } from '../../../kernel/decision.ts'
import { type IsoDate, londonDate } from '../../../kernel/london-time.ts'
import type { OrganisationKind, Role } from './actor.ts'
import { leads, rolesIn } from './seat-roles.ts'

/** A seat as it is kept: from its first day, up to but not on its last date; without one it goes on. */
export type HeldSeat = {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export type Organisation = { readonly id: string; readonly kind: OrganisationKind }

export type NewSeat = {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly role: Role
  readonly from: IsoDate
}

/** Whether somebody may act from this seat on this day in London. */
export const isCurrent = (seat: Pick<HeldSeat, 'from' | 'until'>, today: IsoDate): boolean =>
  seat.from <= today && (seat.until === null || today < seat.until)

export type GiveSeatRefusal = 'role-not-in-this-body' | 'seat-already-held'

/** A person may act for a body in a role that such a body has, from today. Whoever holds that seat already keeps it. */
export function giveSeat(
  facts: { newSeatId: string; organisation: Organisation; seats: readonly HeldSeat[] },
  now: Date,
  input: { personId: string; role: Role },
): Decision<NewSeat, GiveSeatRefusal> {
  const { organisation, newSeatId } = facts
  const { personId, role } = input
  const today = londonDate(now)
  if (!rolesIn[organisation.kind].includes(role)) return refuse('role-not-in-this-body')
  const earlier = facts.seats.find((seat) => seat.personId === personId && seat.role === role)
  if (earlier && (earlier.until === null || today < earlier.until)) return refuse('seat-already-held')
  const id = earlier?.id ?? newSeatId
  const event = { type: 'identity.seat-given', chain: organisation.id, about: id, data: { personId, role } } as const
  return accept({ id, personId, organisationId: organisation.id, role, from: today }, event)
}

export type EndSeatRefusal = 'seat-already-ended' | 'nobody-left-to-lead'

export type EndedSeat = { readonly id: string; readonly until: IsoDate }

/** A seat ends at once. The last person who can give seats in a body stays, so that it is never without anybody. */
export function endSeat(
  facts: { organisation: Organisation; seat: HeldSeat; seats: readonly HeldSeat[] },
  now: Date,
): Decision<EndedSeat, EndSeatRefusal> {
  const { organisation, seat } = facts
  const today = londonDate(now)
  if (seat.until !== null && seat.until <= today) return refuse('seat-already-ended')
  const staysInLead = facts.seats.some((other) => other.id !== seat.id && leads(other.role) && isCurrent(other, today))
  if (leads(seat.role) && !staysInLead) return refuse('nobody-left-to-lead')
  const data = { personId: seat.personId, role: seat.role }
  const event = { type: 'identity.seat-ended', chain: organisation.id, about: seat.id, data } as const
  // A seat that was to begin later never begins: it ends on its own first day.
  return accept({ id: seat.id, until: today < seat.from ? seat.from : today }, event)
}

export type TakeSeatRefusal = 'seat-ended'

/** Somebody who acts for several bodies says for which one they act now. */
export function takeSeat(
  facts: { seat: HeldSeat & { organisationId: string }; sessionId: string },
  now: Date,
): Decision<{ sessionId: string; seatId: string }, TakeSeatRefusal> {
  const { seat, sessionId } = facts
  if (!isCurrent(seat, londonDate(now))) return refuse('seat-ended')
  const event = { type: 'identity.seat-taken', chain: seat.organisationId, about: seat.id } as const
  return accept({ sessionId, seatId: seat.id }, event)
}
