import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from './stage.ts'

export type CancelRefusal = 'already-awarded' | 'already-cancelled'
export type CancelledTender = {
  readonly tenderId: string
  readonly reason: string
  readonly at: Date
  /** Whether suppliers had been told of it, so that they must be told of its end. */
  readonly wasPublished: boolean
}

/** The cluster may end a tender at any time until it is awarded, and says why. The bids are never opened after that. */
export function cancelTender(
  tender: { readonly id: string; readonly stage: Stage },
  now: Date,
  reason: string,
): Decision<CancelledTender, CancelRefusal> {
  if (tender.stage === 'awarded') return refuse('already-awarded')
  if (tender.stage === 'cancelled') return refuse('already-cancelled')
  const { id } = tender
  return accept(
    { tenderId: id, reason, at: now, wasPublished: tender.stage !== 'drafting' },
    { type: 'tenders.cancelled', chain: id, about: id, data: { from: tender.stage } },
  )
}
