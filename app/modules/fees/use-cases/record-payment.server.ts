import { useCase } from '../../../platform/use-case.server.ts'
import { lockChain } from '../../audit/chain.server.ts'
import { settle } from '../domain/payment.ts'
import { RecordPayment } from '../inputs.ts'
import { onlyTheService } from '../policy.ts'
import * as store from '../store.server.ts'

/** A genuine payment notice settles the fee, once. */
export const recordPayment = useCase({
  name: 'fees.record-payment',
  input: RecordPayment,
  load: async (step, input) => {
    const tenderId = await store.tenderOfFee(step.tx, input.feeId)
    if (tenderId === null) return null
    await lockChain(step.tx, tenderId)
    const fee = await store.feeForUpdate(step.tx, input.feeId)
    return fee && { fee, alreadyKnown: await store.eventIsKnown(step.tx, input.eventId) }
  },
  allow: onlyTheService,
  decide: (facts, _now, input) => settle(facts, input),
  save: async (step, { feeId, payment, settles }) => {
    await store.keepEvent(step.tx, payment.eventId, payment.type, step.now)
    if (settles) await store.markPaid(step.tx, feeId, payment.reference, step.now)
  },
})
