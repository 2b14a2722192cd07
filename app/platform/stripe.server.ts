import Stripe from 'stripe'
import { env } from './env.server.ts'

export type Checkout = { readonly id: string; readonly url: string }
export type PaymentNotice = {
  readonly eventId: string
  readonly feeId: string
  readonly amount: number
  readonly currency: string
  readonly reference: string
}

let known: Stripe | null | undefined

function stripe(): Stripe | null {
  if (known !== undefined) return known
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: address } = env()
  if (!key) {
    known = null
    return known
  }
  const at = address ? new URL(address) : null
  const elsewhere = at
    ? { host: at.hostname, port: Number(at.port), protocol: at.protocol.replace(':', '') as 'http' | 'https' }
    : {}
  known = new Stripe(key, { maxNetworkRetries: 2, timeout: 15_000, telemetry: false, ...elsewhere })
  return known
}

/** Without keys a fee is recorded as due and paid by other means. */
export const paymentsAreTaken = (): boolean => stripe() !== null

/** Asks for a hosted payment page. The fee's id is the idempotency key, so a double click opens one page. */
export async function newCheckout(fee: {
  id: string
  amount: number
  description: string
  email: string
}): Promise<Checkout> {
  const client = stripe()
  if (!client) throw new Error('payments are not set up')
  const back = `${env().PUBLIC_URL}/supplier/fees/${fee.id}`
  const session = await client.checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: fee.id,
      customer_email: fee.email,
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'gbp', unit_amount: fee.amount, product_data: { name: fee.description } },
        },
      ],
      success_url: `${back}?paid=1`,
      cancel_url: back,
    },
    { idempotencyKey: `fee-${fee.id}` },
  )
  if (!session.url) throw new Error('the payment page has no address')
  return { id: session.id, url: session.url }
}

/**
 * Reads a payment notice. Answers null for a genuine notice that concerns nothing of ours; throws when the signature is
 * missing, wrong or old.
 */
export function readNotice(body: string, signature: string): PaymentNotice | null {
  const client = stripe()
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!client || !secret) throw new Error('payments are not set up')
  const event = client.webhooks.constructEvent(body, signature, secret)
  if (event.type !== 'checkout.session.completed') return null
  const session = event.data.object
  if (session.payment_status !== 'paid' || !session.client_reference_id) return null
  return {
    eventId: event.id,
    feeId: session.client_reference_id,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    reference: typeof session.payment_intent === 'string' ? session.payment_intent : session.id,
  }
}
