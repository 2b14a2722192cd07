import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Need } from './need.ts'
import { checkSheet, type DemandSheet, type SheetValues } from './sheet.ts'

/** A school's answer as it stands, with the call it belongs to. */
export type AnswerBefore = {
  readonly callId: string
  readonly clusterId: string
  readonly schoolId: string
  readonly closed: boolean
  readonly sheet: DemandSheet
  readonly need: Need
}

type Answered = { readonly callId: string; readonly schoolId: string }
export type SavedNeed = Answered & { readonly values: SheetValues; readonly savedAt: Date }
export type CommittedNeed = Answered & { readonly values: SheetValues; readonly committedAt: Date }
export type DeclinedNeed = Answered & { readonly declinedAt: Date }
export type ReopenedNeed = Answered & { readonly reopenedAt: Date; readonly reopenedBecause: string }

type Frozen = 'call-closed' | 'already-committed'
export type AnswerRefusal = Frozen | 'answers-missing' | 'already-declined' | 'not-committed'

function frozen({ closed, need }: AnswerBefore): Frozen | null {
  if (closed) return 'call-closed'
  return need.committedAt ? 'already-committed' : null
}

/**
 * A draft keeps what was typed, right or wrong, and binds nobody. A school that had declined takes that back by saving.
 * Saving is recorded with the school, everything that binds with the cluster.
 */
export function saveNeed(
  before: AnswerBefore,
  now: Date,
  { values }: { values: SheetValues },
): Decision<SavedNeed, AnswerRefusal> {
  const stopped = frozen(before)
  if (stopped) return refuse(stopped)
  const { callId, schoolId, sheet } = before
  const asked = sheet.fields.filter((field) => Object.hasOwn(values, field.key))
  const kept = Object.fromEntries(asked.map(({ key }) => [key, values[key] ?? '']))
  return accept(
    { callId, schoolId, values: kept, savedAt: now },
    { type: 'demand.need-saved', chain: schoolId, about: callId },
  )
}

/**
 * A school commits its quantities: every required answer is there and can be right. From then on nothing about them
 * changes unless the cluster's manager gives them back. `digestOf` proves later which figures were committed.
 */
export function commitNeed(
  before: AnswerBefore & { readonly digestOf: (values: SheetValues) => string },
  now: Date,
  { values }: { values: SheetValues },
): Decision<CommittedNeed, AnswerRefusal> {
  const stopped = frozen(before)
  if (stopped) return refuse(stopped)
  const { callId, clusterId, schoolId, sheet, digestOf } = before
  const verdict = checkSheet(sheet, values)
  if (!verdict.ok) return refuse('answers-missing')
  return accept(
    { callId, schoolId, values: verdict.values, committedAt: now },
    {
      type: 'demand.need-committed',
      chain: clusterId,
      about: callId,
      data: { school: schoolId, answers: Object.keys(verdict.values).length, sha256: digestOf(verdict.values) },
    },
  )
}

/** A school takes no part this time. Until the call is closed it may still think again. */
export function declineNeed(before: AnswerBefore, now: Date): Decision<DeclinedNeed, AnswerRefusal> {
  const stopped = frozen(before)
  if (stopped) return refuse(stopped)
  if (before.need.declinedAt) return refuse('already-declined')
  const { callId, clusterId, schoolId } = before
  return accept(
    { callId, schoolId, declinedAt: now },
    { type: 'demand.need-declined', chain: clusterId, about: callId, data: { school: schoolId } },
  )
}

/** The manager gives a committed answer back to be changed, and says why; the school must then commit again. */
export function reopenNeed(
  before: AnswerBefore,
  now: Date,
  { reason }: { reason: string },
): Decision<ReopenedNeed, AnswerRefusal> {
  if (before.closed) return refuse('call-closed')
  if (!before.need.committedAt) return refuse('not-committed')
  const { callId, clusterId, schoolId } = before
  return accept(
    { callId, schoolId, reopenedAt: now, reopenedBecause: reason },
    { type: 'demand.need-reopened', chain: clusterId, about: callId, data: { school: schoolId } },
  )
}
