import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'

/** Those who run the school day to day know its contracts; governors read them. */
export const mayRecordContract = (actor: Actor, { schoolId }: { schoolId: string }): boolean =>
  actsFor(actor, schoolId, 'business-manager', 'head')
