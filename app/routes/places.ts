import type { Role, Seat } from '../modules/identity/domain/actor.ts'

export type Place = { readonly href: string; readonly label: string }

const places: Record<Role, Place> = {
  'business-manager': { href: '/school', label: 'My school' },
  head: { href: '/school', label: 'My school' },
  governor: { href: '/school', label: 'My school' },
  manager: { href: '/cluster', label: 'My cluster' },
  chair: { href: '/cluster', label: 'My cluster' },
  member: { href: '/cluster', label: 'My cluster' },
  bidder: { href: '/supplier', label: 'My company' },
  operator: { href: '/operator', label: 'Running the service' },
  auditor: { href: '/auditor', label: 'Records' },
}

/** Where somebody's work is, by the seat they act from. */
export const placeOf = (seat: Seat | null): Place | null => (seat ? places[seat.role] : null)
