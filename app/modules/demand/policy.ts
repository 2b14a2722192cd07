import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'

/** Those who run the cluster's tenders ask the schools, give answers back and close the call. */
export const mayRunCall = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actsFor(actor, clusterId, 'manager')

/** Those who run the school day to day answer and commit for it; governors read. */
export const mayAnswer = (actor: Actor, { schoolId }: { schoolId: string }): boolean =>
  actsFor(actor, schoolId, 'business-manager', 'head')
