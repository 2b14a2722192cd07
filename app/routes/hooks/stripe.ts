import type { ActionFunctionArgs } from '@remix-run/node'
import { recordPayment } from '../../modules/fees/use-cases/record-payment.server.ts'
import { theService } from '../../modules/identity/domain/actor.ts'
import { settledBy } from '../../platform/http/hook.server.ts'
import { readNotice } from '../../platform/stripe.server.ts'

/** Stripe tells of a payment. The signature is checked on the bytes as they came; a repeat answers the same. */
export const action = settledBy(async ({ request }: ActionFunctionArgs) => {
  const notice = readNotice(await request.text(), request.headers.get('stripe-signature') ?? '')
  if (notice) await recordPayment.run({ actor: theService }, notice)
})
