import { londonDate } from '#app/kernel/london-time.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { clustersOf } from './clusters-of-school.server.ts'
import { memorandumVersions } from './memorandum-versions.server.ts'

export type MemorandumOfSchool = {
  readonly id: string
  readonly clusterName: string
  readonly version: number
  readonly inForceAt: Date | null
  readonly proposedAt: Date
  /** The approval of this school's own governing body is missing. */
  readonly waitsForUs: boolean
  readonly approved: number
  readonly missing: number
}

/** The memoranda a school has to do with today: those in force, and those whose approval is under way. */
export async function memorandaOfSchool(schoolId: string): Promise<MemorandumOfSchool[]> {
  const mine = await clustersOf(schoolId)
  const today = londonDate((await readClock(db())).now)
  const versions = await memorandumVersions(
    mine.map((cluster) => cluster.clusterId),
    today,
  )
  return versions
    .filter(({ state }) => state === 'in-force' || state === 'being-approved')
    .map(({ id, clusterId, version, inForceAt, proposedAt, approvals, missing }) => ({
      id,
      clusterName: mine.find((cluster) => cluster.clusterId === clusterId)?.name ?? '',
      version,
      inForceAt,
      proposedAt,
      waitsForUs: missing.includes(schoolId),
      approved: approvals.length,
      missing: missing.length,
    }))
}

/** The version in force of a cluster's memorandum, under which its schools commit themselves; null when there is none. */
export async function memorandumInForce(
  clusterId: string,
  on: Db | Tx = db(),
): Promise<{ id: string; version: number; since: Date } | null> {
  const today = londonDate((await readClock(on)).now)
  const found = (await memorandumVersions([clusterId], today, on)).find((version) => version.state === 'in-force')
  return found?.inForceAt ? { id: found.id, version: found.version, since: found.inForceAt } : null
}
