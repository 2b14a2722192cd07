import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { demandCalls, needs } from '#db/schema/demand.ts'
import type { AnswerBefore, CommittedNeed, DeclinedNeed, ReopenedNeed, SavedNeed } from './domain/answer-call.ts'
import type { CallBefore, ClosedCall } from './domain/close-call.ts'
import type { OpenedCall } from './domain/open-call.ts'

export async function keepCall(tx: Tx, { callId, schoolIds, ...call }: OpenedCall): Promise<void> {
  await tx.insert(demandCalls).values({ id: callId, ...call })
  await tx.insert(needs).values(schoolIds.map((schoolId) => ({ callId, schoolId })))
}

/** Shares the call, so that answers can come in at once but none while it is being closed, and takes the answer. */
export async function answerBefore(tx: Tx, callId: string, schoolId: string): Promise<AnswerBefore | null> {
  const [call] = await tx.select().from(demandCalls).where(eq(demandCalls.id, callId)).for('share')
  const [need] = await tx.select().from(needs).where(ofSchool(callId, schoolId)).for('update')
  if (!call || !need) return null
  const { clusterId, sheet, closedAt } = call
  return { callId, clusterId, schoolId, closed: closedAt !== null, sheet, need }
}

/** Takes the call: every answer that was on its way is in, and none comes after. */
export async function callBefore(tx: Tx, callId: string): Promise<CallBefore | null> {
  const [call] = await tx.select().from(demandCalls).where(eq(demandCalls.id, callId)).for('update')
  if (!call) return null
  const committed = await tx
    .select({ schoolId: needs.schoolId, values: needs.values })
    .from(needs)
    .where(and(eq(needs.callId, callId), isNotNull(needs.committedAt)))
    .orderBy(needs.committedAt)
  return { callId, clusterId: call.clusterId, closed: call.closedAt !== null, committed }
}

const ofSchool = (callId: string, schoolId: string) => and(eq(needs.callId, callId), eq(needs.schoolId, schoolId))

export async function keepDraft(tx: Tx, { callId, schoolId, values, savedAt }: SavedNeed): Promise<void> {
  await tx.update(needs).set({ values, savedAt, declinedAt: null }).where(ofSchool(callId, schoolId))
}

export async function keepCommitment(tx: Tx, need: CommittedNeed & { committedBy: string }): Promise<void> {
  const { callId, schoolId, values, committedAt, committedBy } = need
  await tx
    .update(needs)
    .set({ values, savedAt: committedAt, committedAt, committedBy, declinedAt: null })
    .where(ofSchool(callId, schoolId))
}

export async function keepDecline(tx: Tx, { callId, schoolId, declinedAt }: DeclinedNeed): Promise<void> {
  await tx.update(needs).set({ declinedAt }).where(ofSchool(callId, schoolId))
}

export async function giveBack(tx: Tx, need: ReopenedNeed): Promise<void> {
  const { callId, schoolId, reopenedAt, reopenedBecause } = need
  await tx
    .update(needs)
    .set({ committedAt: null, committedBy: null, reopenedAt, reopenedBecause })
    .where(ofSchool(callId, schoolId))
}

export async function markClosed(tx: Tx, { callId, closedAt }: ClosedCall): Promise<void> {
  await tx.update(demandCalls).set({ closedAt }).where(eq(demandCalls.id, callId))
}
