import { type Actor, actsFor, isTheService } from '../identity/domain/actor.ts'

/** Contracts are made by the service itself when an award is confirmed. */
export const mayMake = (actor: Actor): boolean => isTheService(actor)

/** Those who run the cluster record that the contracts are signed, under the memorandum. */
export const maySign = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actsFor(actor, clusterId, 'manager', 'chair')
