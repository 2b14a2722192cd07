import { type Actor, actsFor, isTheService } from '#app/modules/identity/domain/actor.ts'

/** Schools are entered by the operator, so that nobody passes for one. */
export function mayRegisterSchool(actor: Actor): boolean | 'second-factor' {
  if (isTheService(actor)) return true
  if (actor.personId === null || actor.seat?.kind !== 'platform' || actor.seat.role !== 'operator') return false
  return actor.secondFactor ? true : 'second-factor'
}

/** Whoever runs a school day to day may found a cluster that it leads. */
export const mayFoundCluster = (actor: Actor, { leadSchoolId }: { leadSchoolId: string }): boolean =>
  actsFor(actor, leadSchoolId, 'business-manager', 'head')

/** Members are added and a memorandum is proposed by those who run the cluster. */
export const mayRunCluster = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actsFor(actor, clusterId, 'manager', 'chair')

/** A governing body's approval is recorded by somebody who acts for that school, from the minute of its meeting. */
export const mayRecordApproval = (actor: Actor, { schoolId }: { schoolId: string }): boolean =>
  actsFor(actor, schoolId, 'head', 'governor', 'business-manager')
