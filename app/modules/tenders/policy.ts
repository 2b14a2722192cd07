import { type Actor, actsFor, isPerson, isTheService } from '#app/modules/identity/domain/actor.ts'
import type { LaterStage } from './domain/advance-stage.ts'
import type { PanelRole } from './domain/tender.ts'

type OfCluster = { readonly clusterId: string }

/** The cluster's manager prepares, publishes and runs its tenders. */
export const mayRunTender = (actor: Actor, { clusterId }: OfCluster): boolean => actsFor(actor, clusterId, 'manager')

/** The manager names substitutes; an assessor from outside is seated by the service once they accept. */
export const maySeatOnPanel = (actor: Actor, of: OfCluster): boolean => isTheService(actor) || mayRunTender(actor, of)

/** Everybody with a seat in the cluster may follow how a tender is being prepared. */
export const mayFollowTender = (actor: Actor, { clusterId }: OfCluster): boolean => actsFor(actor, clusterId)

/** Only a supplier asks, so that schools and rivals cannot pass for one. */
export const mayAsk = (actor: Actor): boolean =>
  actor.personId !== null && actor.seat?.kind === 'supplier' && actor.seat.role === 'bidder'

/** Who signs a change that is on record for good. Throws for an actor who is no person. */
export function actingPerson(actor: Actor): string {
  if (actor.personId === null) throw new RangeError('only a person can do this')
  return actor.personId
}

type Held = { readonly holders: readonly { readonly personId: string }[] }

/** A holder acts for themselves, whatever seat they have taken, and proves with a second factor that it is they. */
export function mayHold(actor: Actor, { holders }: Held): boolean | 'second-factor' {
  if (!holders.some(({ personId }) => isPerson(actor, personId))) return false
  return actor.secondFactor ? true : 'second-factor'
}

export type MovedBy = OfCluster &
  Held & {
    readonly to: LaterStage
    readonly leadSchoolId: string
    readonly boundSchoolIds: readonly string[]
    readonly panel: readonly { readonly personId: string; readonly role: PanelRole }[]
  }

/** Holders open, the panel's chair locks quality, and the cluster with the schools it binds takes it to the award. */
export function mayAdvance(actor: Actor, tender: MovedBy): boolean | 'second-factor' {
  if (isTheService(actor)) return true
  switch (tender.to) {
    case 'opened':
    case 'price-opened':
      return mayHold(actor, tender)
    case 'quality-locked': {
      const isChair = tender.panel.some(({ personId, role }) => role === 'chair' && isPerson(actor, personId))
      return isChair && (actor.secondFactor ? true : 'second-factor')
    }
    case 'recommended':
      return mayRunTender(actor, tender)
    case 'standstill':
    case 'awarded':
      return [tender.clusterId, tender.leadSchoolId, ...tender.boundSchoolIds].some((body) => actsFor(actor, body))
  }
}
