import type { Actor } from '#app/modules/identity/domain/actor.ts'

/** Anybody who is signed in as themselves may enter the body they bid for. */
export const mayRegisterSupplier = (actor: Actor): boolean => actor.personId !== null
