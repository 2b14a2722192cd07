import type { Stage } from '../../tenders/domain/stage.ts'

export type EnvelopeKind = 'quality' | 'price'

export type Bid = {
  readonly id: string
  readonly tenderId: string
  readonly lotId: string
  readonly supplierId: string
  readonly stage: 'drafting' | 'submitted' | 'withdrawn'
  /** The version in force or last in force; 0 until something was submitted. */
  readonly version: number
}

/** What of a tender decides whether bids may still change. */
export type TenderWindow = {
  readonly stage: Stage
  /** The version of its terms. */
  readonly version: number
  readonly closesAt: Date
}

export type WindowRefusal = 'tender-closed' | 'tender-cancelled'

/**
 * Why a bid may no longer change, or null while it may. A bid counts only if it arrives before the closing instant; a
 * microsecond later is late.
 */
export function windowFault({ stage, closesAt }: TenderWindow, now: Date): WindowRefusal | null {
  if (stage === 'cancelled') return 'tender-cancelled'
  return stage === 'published' && now < closesAt ? null : 'tender-closed'
}
