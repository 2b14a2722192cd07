import { same } from '../../../kernel/ids.ts'

export type OrganisationKind = 'school' | 'cluster' | 'supplier' | 'platform'

export type Role =
  | 'business-manager'
  | 'head'
  | 'governor'
  | 'manager'
  | 'chair'
  | 'member'
  | 'bidder'
  | 'operator'
  | 'auditor'

export type Seat = {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly kind: OrganisationKind
  readonly role: Role
}

/** Who is asking: a person, the seat they act from, and whether they proved it with a second factor. */
export type Actor = {
  readonly personId: string | null
  readonly name: string
  readonly seat: Seat | null
  readonly secondFactor: boolean
}

export const nobody: Actor = { personId: null, name: '', seat: null, secondFactor: false }

/** The product itself, when a deadline or a payment notice makes something happen. */
export const theService: Actor = { personId: null, name: 'Clusterbuy', seat: null, secondFactor: true }

/** Only the value above is the service: no request can carry it, and somebody without an id is not it. */
export const isTheService = (actor: Actor): boolean => actor === theService

/** Acts for this very body, in one of these roles when any are named. A missing id never matches. */
export function actsFor(actor: Actor, organisationId: string | null, ...roles: Role[]): boolean {
  if (!same(actor.seat?.organisationId, organisationId) || actor.personId === null) return false
  return roles.length === 0 || roles.some((role) => role === actor.seat?.role)
}

export const isPerson = (actor: Actor, personId: string | null): boolean => same(actor.personId, personId)
