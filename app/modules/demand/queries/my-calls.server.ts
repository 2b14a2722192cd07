import { desc, eq, inArray } from 'drizzle-orm'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { db } from '#db/client.server.ts'
import { demandCalls, needs } from '#db/schema/demand.ts'
import { type NeedState, needState } from '../domain/need.ts'

export type CallOfSchool = {
  readonly callId: string
  readonly title: string
  readonly categoryKey: string
  readonly clusterName: string
  readonly respondBy: IsoDate
  readonly closed: boolean
  readonly state: NeedState
}

export type CallOfCluster = {
  readonly callId: string
  readonly title: string
  readonly categoryKey: string
  readonly respondBy: IsoDate
  readonly closed: boolean
  readonly asked: number
  readonly committed: number
  readonly declined: number
}

const callColumns = {
  callId: demandCalls.id,
  clusterId: demandCalls.clusterId,
  title: demandCalls.title,
  categoryKey: demandCalls.categoryKey,
  respondBy: demandCalls.respondBy,
  closedAt: demandCalls.closedAt,
}

/** Every call a school was asked in, the latest first, and how far its own answer is. */
export async function callsOfSchool(schoolId: string): Promise<CallOfSchool[]> {
  const rows = await db()
    .select({ call: callColumns, need: needs })
    .from(needs)
    .innerJoin(demandCalls, eq(demandCalls.id, needs.callId))
    .where(eq(needs.schoolId, schoolId))
    .orderBy(desc(demandCalls.openedAt))
  const names = await organisationNames(rows.map(({ call }) => call.clusterId))
  return rows.map(({ call: { clusterId, closedAt, ...call }, need }) => ({
    ...call,
    clusterName: names[clusterId] ?? '',
    closed: closedAt !== null,
    state: needState(need),
  }))
}

/** Every call of a cluster, the latest first, with how many schools were asked and how many have answered. */
export async function callsOfCluster(clusterId: string): Promise<CallOfCluster[]> {
  const calls = await db()
    .select(callColumns)
    .from(demandCalls)
    .where(eq(demandCalls.clusterId, clusterId))
    .orderBy(desc(demandCalls.openedAt))
  const callIds = calls.map(({ callId }) => callId)
  const answers = await db().select().from(needs).where(inArray(needs.callId, callIds))
  return calls.map(({ clusterId: _, closedAt, ...call }) => {
    const states = answers.filter(({ callId }) => callId === call.callId).map(needState)
    const count = (state: NeedState) => states.filter((other) => other === state).length
    const counts = { asked: states.length, committed: count('committed'), declined: count('declined') }
    return { ...call, closed: closedAt !== null, ...counts }
  })
}
