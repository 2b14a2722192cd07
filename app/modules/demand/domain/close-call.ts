import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { SheetValues } from './sheet.ts'

type Commitment = { readonly schoolId: string; readonly values: SheetValues }

export type CallBefore = {
  readonly callId: string
  readonly clusterId: string
  readonly closed: boolean
  readonly committed: readonly Commitment[]
}

export type ClosedCall = {
  readonly callId: string
  readonly closedAt: Date
  readonly committed: readonly Commitment[]
}

/** Closing fixes who is in and with what: exactly the schools that had committed, with the figures they committed. */
export function closeCall(before: CallBefore, now: Date): Decision<ClosedCall, 'call-already-closed'> {
  if (before.closed) return refuse('call-already-closed')
  const { callId, clusterId, committed } = before
  const schools = committed.map(({ schoolId }) => schoolId)
  return accept(
    { callId, closedAt: now, committed },
    { type: 'demand.call-closed', chain: clusterId, about: callId, data: { schools } },
  )
}
