import { type Actor, isTheService } from '#app/modules/identity/domain/actor.ts'

/** Notices follow from what was decided; nobody writes one by hand. */
export const mayPublishNotice = (actor: Actor): boolean => isTheService(actor)
