import { and, eq } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import { currentContractFor } from '#app/modules/baseline/queries/current-contracts.server.ts'
import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { memorandumInForce } from '#app/modules/clusters/queries/memoranda-of-school.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { demandCalls, needs } from '#db/schema/demand.ts'
import { needState } from '../domain/need.ts'
import { prefill } from '../domain/prefill.ts'
import { mayAnswer } from '../policy.ts'

export type CallForSchool = Awaited<ReturnType<typeof callForSchool>>

/** One call as the school acted for sees it: what is asked, what it has answered, and what need not be typed again. */
export async function callForSchool(actor: Actor, callId: string) {
  const schoolId = actor.seat?.kind === 'school' && isId(callId) ? actor.seat.organisationId : null
  const [row] = schoolId
    ? await db()
        .select({ call: demandCalls, need: needs })
        .from(needs)
        .innerJoin(demandCalls, eq(demandCalls.id, needs.callId))
        .where(and(eq(needs.callId, callId), eq(needs.schoolId, schoolId)))
    : []
  if (!schoolId || !row) throw new NotFound('call')
  const { call, need } = row
  const [names, memorandum, clock] = await Promise.all([
    organisationNames([call.clusterId]),
    memorandumInForce(call.clusterId),
    readClock(db()),
  ])
  const state = needState(need)
  return {
    callId,
    clusterName: names[call.clusterId] ?? '',
    memorandum: memorandum && { id: memorandum.id, version: memorandum.version },
    title: call.title,
    sheet: call.sheet,
    respondBy: call.respondBy,
    closed: call.closedAt !== null,
    closedAt: call.closedAt,
    today: londonDate(clock.now),
    state,
    values: need.values,
    savedAt: need.savedAt,
    committedAt: need.committedAt,
    declinedAt: need.declinedAt,
    reopened: need.reopenedAt && { at: need.reopenedAt, because: need.reopenedBecause ?? '' },
    known: need.savedAt === null ? await knownAnswers(schoolId, call) : {},
    mayAnswer: mayAnswer(actor, { schoolId }) && call.closedAt === null,
  }
}

async function knownAnswers(schoolId: string, { clusterId, categoryKey, sheet }: typeof demandCalls.$inferSelect) {
  const [members, contract] = await Promise.all([membersOf(clusterId), currentContractFor(schoolId, categoryKey)])
  const pupils = members.find((member) => member.schoolId === schoolId)?.pupils ?? null
  return prefill(sheet, { pupils, contract })
}
