import { type Actor, actsFor, isPerson, isTheService } from '#app/modules/identity/domain/actor.ts'

type OfBid = { readonly bid: { readonly supplierId: string } }

/** A supplier's people bid for it, and nobody else so much as finds its bid. */
export const mayBid = (actor: Actor, { bid }: OfBid): boolean => actsFor(actor, bid.supplierId, 'bidder')

export const mayStartBid = (actor: Actor, { supplierId }: { readonly supplierId: string }): boolean =>
  actsFor(actor, supplierId, 'bidder')

type Held = { readonly holders: readonly { readonly personId: string }[] }

/** A holder acts for themselves, whatever seat they have taken, and proves with a second factor that it is they. */
export function mayOpen(actor: Actor, { holders }: Held): boolean | 'second-factor' {
  if (!holders.some(({ personId }) => isPerson(actor, personId))) return false
  return actor.secondFactor ? true : 'second-factor'
}

/** What follows once enough holders have given their shares is done by the service, or for the holder who gave the last. */
export const mayGoOn = (actor: Actor, facts: Held): boolean | 'second-factor' =>
  isTheService(actor) || mayOpen(actor, facts)
