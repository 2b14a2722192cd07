import { same } from '../../kernel/ids.ts'
import { type Actor, actsFor, isPerson, isTheService, type OrganisationKind } from './domain/actor.ts'
import { leads } from './domain/seat-roles.ts'

type Permission = boolean | 'second-factor'

const asOperator = (actor: Actor): Permission => {
  if (actor.personId === null || actor.seat?.kind !== 'platform' || actor.seat.role !== 'operator') return false
  return actor.secondFactor ? true : 'second-factor'
}

/** Whoever leads a body, and the operator, say who has a seat in it. Who runs the service itself needs a second factor. */
export function mayGiveSeat(actor: Actor, facts: { organisation: { id: string; kind: OrganisationKind } }): Permission {
  if (isTheService(actor)) return true
  const operator = asOperator(actor)
  if (operator !== false || facts.organisation.kind === 'platform') return operator
  return actor.seat !== null && leads(actor.seat.role) && actsFor(actor, facts.organisation.id)
}

/** As for giving; and everybody may give up a seat of their own. */
export function mayEndSeat(
  actor: Actor,
  facts: { organisation: { id: string; kind: OrganisationKind }; seat: { personId: string } },
): Permission {
  return isPerson(actor, facts.seat.personId) || mayGiveSeat(actor, facts)
}

/**
 * Anybody signed in may register a supplier; somebody who acts for a school may begin a cluster; schools are entered by
 * the operator, so that nobody passes for one. Only the operator founds for somebody else, or for nobody yet.
 */
export function mayFound(actor: Actor, facts: { kind: OrganisationKind; founderId: string | null }): Permission {
  if (isTheService(actor)) return true
  const operator = asOperator(actor)
  if (operator !== false) return operator
  if (!isPerson(actor, facts.founderId)) return false
  return facts.kind === 'supplier' || (facts.kind === 'cluster' && actor.seat?.kind === 'school')
}

/** Nobody acts from another person's seat, and nobody switches another person's session. */
export const mayTakeSeat = (actor: Actor, facts: { seat: { personId: string }; sessionOwnerId: string }): boolean =>
  isPerson(actor, facts.seat.personId) && same(facts.sessionOwnerId, actor.personId)

/** Somebody who has no account yet. */
export const mayRegister = (actor: Actor): boolean => actor.personId === null

/** Scenarios, and the first operator of a new installation. */
export const mayEnrol = (actor: Actor): boolean => isTheService(actor)
