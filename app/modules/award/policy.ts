import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'

type OfCluster = { readonly clusterId: string }

/** The cluster's manager recommends, and later confirms. */
export const mayRunAward = (actor: Actor, { clusterId }: OfCluster): boolean => actsFor(actor, clusterId, 'manager')

/** The cluster's chair approves. Whether it is another person than the one who recommended, the rule itself looks. */
export const mayApproveAward = (actor: Actor, { clusterId }: OfCluster): boolean => actsFor(actor, clusterId, 'chair')

/** A supplier's people explain its own price, and nobody else so much as finds the question. */
export const mayExplainPrice = (actor: Actor, { supplierId }: { readonly supplierId: string }): boolean =>
  actsFor(actor, supplierId, 'bidder')

/** The cluster, and the service's auditor, may compare the ways in which lots could be awarded. */
export const mayCompareWays = (actor: Actor, tender: OfCluster): boolean =>
  mayFollowAward(actor, tender) ||
  (actor.personId !== null && actor.seat?.kind === 'platform' && actor.seat.role === 'auditor')

/** Everybody with a seat in the cluster may follow an award. */
export const mayFollowAward = (actor: Actor, { clusterId }: OfCluster): boolean => actsFor(actor, clusterId)
