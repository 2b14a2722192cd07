import { asc, eq, inArray } from 'drizzle-orm'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { memoranda, memorandumApprovals } from '#db/schema/clusters.ts'
import { type MemorandumStanding, type MemorandumVersion, memorandumStandings } from '../domain/memorandum-standing.ts'
import { membershipsOf } from './memberships.server.ts'

type MemorandumApproval = {
  readonly schoolId: string
  readonly minuteReference: string
  readonly meetingOn: IsoDate
  readonly approvedAt: Date
}

export type VersionOfMemorandum = MemorandumVersion &
  MemorandumStanding & {
    readonly clusterId: string
    readonly title: string
    readonly proposedAt: Date
    readonly approvals: readonly MemorandumApproval[]
  }

const withoutWords = {
  id: memoranda.id,
  clusterId: memoranda.clusterId,
  version: memoranda.version,
  title: memoranda.title,
  proposedAt: memoranda.proposedAt,
  inForceAt: memoranda.inForceAt,
}

/** Every version of the clusters' memoranda with where it stands on that day, newest first, without its words. */
export async function memorandumVersions(
  clusterIds: readonly string[],
  today: IsoDate,
  on: Db | Tx = db(),
): Promise<VersionOfMemorandum[]> {
  const [versions, approvals, memberships] = await Promise.all([
    on
      .select(withoutWords)
      .from(memoranda)
      .where(inArray(memoranda.clusterId, [...clusterIds])),
    approvalsIn(clusterIds, on),
    membershipsOf(clusterIds, on),
  ])
  return clusterIds.flatMap((clusterId) => {
    const own = versions.filter((version) => version.clusterId === clusterId)
    const members = memberships.filter((membership) => membership.clusterId === clusterId)
    const detailed = own.map((version) => {
      const given = approvals.filter((approval) => approval.memorandumId === version.id)
      return { ...version, approvals: given, approvedBy: given.map((approval) => approval.schoolId) }
    })
    return memorandumStandings(detailed, members, today)
  })
}

const approvalsIn = (clusterIds: readonly string[], on: Db | Tx) =>
  on
    .select({
      memorandumId: memorandumApprovals.memorandumId,
      schoolId: memorandumApprovals.schoolId,
      minuteReference: memorandumApprovals.minuteReference,
      meetingOn: memorandumApprovals.meetingOn,
      approvedAt: memorandumApprovals.approvedAt,
    })
    .from(memorandumApprovals)
    .innerJoin(memoranda, eq(memoranda.id, memorandumApprovals.memorandumId))
    .where(inArray(memoranda.clusterId, [...clusterIds]))
    .orderBy(asc(memorandumApprovals.approvedAt))

export async function memorandumWords(memorandumId: string): Promise<{ title: string; body: string } | null> {
  const [row] = await db()
    .select({ title: memoranda.title, body: memoranda.body })
    .from(memoranda)
    .where(eq(memoranda.id, memorandumId))
  return row ?? null
}
