import { inArray } from 'drizzle-orm'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { schools } from '#db/schema/clusters.ts'
import { belongsOn, type MemberRole } from '../domain/membership.ts'
import { membershipsOf } from './memberships.server.ts'

export type Member = {
  readonly schoolId: string
  readonly name: string
  readonly role: MemberRole
  readonly phase: string
  readonly kind: string
  readonly pupils: number
  readonly legalBody: string
  readonly joinedOn: IsoDate
}

const roleOrder: Record<MemberRole, number> = { lead: 0, member: 1, observer: 2 }

/** The schools that belong to the cluster today, the lead school first, then by name, observers last. */
export async function membersOf(clusterId: string, on: Db | Tx = db()): Promise<Member[]> {
  const today = londonDate((await readClock(on)).now)
  const current = (await membershipsOf([clusterId], on)).filter((membership) => belongsOn(membership, today))
  const ids = current.map((membership) => membership.schoolId)
  const [names, facts] = await Promise.all([
    organisationNames(ids, on),
    on.select().from(schools).where(inArray(schools.id, ids)),
  ])
  return current
    .flatMap(({ schoolId, role, joinedOn }) => {
      const school = facts.find((fact) => fact.id === schoolId)
      if (!school) return []
      const { phase, kind, pupils, legalBody } = school
      return [{ schoolId, name: names[schoolId] ?? '', role, phase, kind, pupils, legalBody, joinedOn }]
    })
    .sort((a, b) => roleOrder[a.role] - roleOrder[b.role] || a.name.localeCompare(b.name, 'en-GB'))
}
