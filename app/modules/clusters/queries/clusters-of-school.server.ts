import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { db } from '#db/client.server.ts'
import { belongsOn, type MemberRole } from '../domain/membership.ts'
import { membershipsOfSchool } from './memberships.server.ts'

export type ClusterOfSchool = {
  readonly clusterId: string
  readonly name: string
  readonly role: MemberRole
  readonly joinedOn: IsoDate
}

/** The clusters that a school belongs to today, as what, and since when. */
export async function clustersOf(schoolId: string): Promise<ClusterOfSchool[]> {
  const today = londonDate((await readClock(db())).now)
  const current = (await membershipsOfSchool(schoolId)).filter((membership) => belongsOn(membership, today))
  const names = await organisationNames(current.map((membership) => membership.clusterId))
  return current.map(({ clusterId, role, joinedOn }) => ({ clusterId, name: names[clusterId] ?? '', role, joinedOn }))
}
