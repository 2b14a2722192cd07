import { NotFound } from '../../platform/refusals.ts'
import { newCheckout } from '../../platform/stripe.server.ts'
import type { Ctx } from '../../platform/use-case.server.ts'
import { supplierContact } from '../suppliers/queries/supplier-contact.server.ts'
import { feePage } from './queries/fee-page.server.ts'
import { openCheckout } from './use-cases/open-checkout.server.ts'

/** Opens the hosted payment page for a fee and answers its address. Stripe is asked outside any transaction. */
export async function payFee(ctx: Ctx, feeId: string): Promise<string> {
  const fee = await feePage(ctx.actor, feeId)
  if (fee.stage === 'paid') return `/supplier/fees/${fee.id}`
  const contact = await supplierContact(fee.supplierId)
  if (!contact) throw new NotFound('fee')
  const checkout = await newCheckout({
    id: fee.id,
    amount: fee.amount,
    description: 'Success fee',
    email: contact.email,
  })
  await openCheckout.run(ctx, { feeId: fee.id, checkoutId: checkout.id, checkoutUrl: checkout.url })
  return checkout.url
}
