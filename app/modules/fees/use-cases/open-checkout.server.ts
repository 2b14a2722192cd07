import { accept } from '../../../kernel/decision.ts'
import { useCase } from '../../../platform/use-case.server.ts'
import { lockChain } from '../../audit/chain.server.ts'
import { OpenCheckout } from '../inputs.ts'
import { mayPay } from '../policy.ts'
import * as store from '../store.server.ts'

/** Keeps which hosted payment page was opened for a fee. The page itself was asked for before, outside any transaction. */
export const openCheckout = useCase({
  name: 'fees.open-checkout',
  input: OpenCheckout,
  load: async (step, input) => {
    const tenderId = await store.tenderOfFee(step.tx, input.feeId)
    if (tenderId === null) return null
    await lockChain(step.tx, tenderId)
    return store.feeForUpdate(step.tx, input.feeId)
  },
  allow: mayPay,
  decide: (fee, _now, input) => accept(input, { type: 'fees.checkout-opened', chain: fee.tenderId, about: fee.id }),
  save: async (step, checkout) => {
    await store.keepCheckout(step.tx, checkout.feeId, checkout.checkoutId, checkout.checkoutUrl)
  },
})
