import { type Actor, actsFor, theService } from '../identity/domain/actor.ts'

/** Fees fall due and are settled by the service itself, never by a person. */
export const onlyTheService = (actor: Actor): boolean => actor === theService

export const mayPay = (actor: Actor, fee: { supplierId: string }): boolean => actsFor(actor, fee.supplierId, 'bidder')
