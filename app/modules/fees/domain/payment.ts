import { accept, type Decision, refuse } from '../../../kernel/decision.ts'
import type { Pence } from '../../../kernel/money.ts'

export type DueFee = {
  readonly id: string
  readonly tenderId: string
  readonly supplierId: string
  readonly amount: Pence
  readonly stage: 'due' | 'paid'
}

export type Payment = {
  readonly eventId: string
  readonly type: string
  readonly amount: Pence
  readonly currency: string
  readonly reference: string
}

export type PaymentRefusal = 'wrong-amount'

/** A payment settles a fee once and only in full; the same notice again changes nothing. */
export function settle(
  facts: { fee: DueFee; alreadyKnown: boolean },
  payment: Payment,
): Decision<{ feeId: string; payment: Payment; settles: boolean }, PaymentRefusal> {
  const { fee } = facts
  if (payment.currency !== 'gbp' || payment.amount !== fee.amount) return refuse('wrong-amount')
  const settles = !facts.alreadyKnown && fee.stage === 'due'
  return accept(
    { feeId: fee.id, payment, settles },
    { type: settles ? 'fees.paid' : 'fees.payment-noticed-again', chain: fee.tenderId, about: fee.id },
  )
}
