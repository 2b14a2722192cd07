import { createHash } from 'node:crypto'
import Stripe from 'stripe'
import { env } from './env.server.ts'
import { NotFound } from './refusals.ts'

export type Checkout = { readonly id: string; readonly url: string }
export type PaymentNotice = {
  readonly eventId: string
  readonly type: string
  readonly feeId: string
  readonly amount: number
  readonly currency: string
  readonly reference: string
}

/** Whoever sent this is not Stripe, or it was changed or held back on the way. */
export class NotGenuine extends Error {}

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

/** A key may only be used again for the very same request, and a supplier's address may have changed in between. */
const keyOf = (request: object, feeId: string) =>
  `fee-${feeId}-${createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 16)}`

/** Asks for a hosted payment page. A double click opens one page. */
export async function newCheckout(fee: {
  id: string
  amount: number
  description: string
  email: string
}): Promise<Checkout> {
  const client = stripe()
  if (!client) throw new Error('payments are not set up')
  const back = `${env().PUBLIC_URL}/supplier/fees/${fee.id}`
  const request: Stripe.Checkout.SessionCreateParams = {
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
  }
  const session = await client.checkout.sessions.create(request, { idempotencyKey: keyOf(request, fee.id) })
  if (!session.url) throw new Error('the payment page has no address')
  return { id: session.id, url: session.url }
}

/** A card pays at once; a bank debit is confirmed days after the page was left. */
const settling: readonly string[] = ['checkout.session.completed', 'checkout.session.async_payment_succeeded']

function signedEvent(client: Stripe, body: string, signature: string, secret: string): Stripe.Event {
  try {
    return client.webhooks.constructEvent(body, signature, secret)
  } catch (fault) {
    // The library has several faults for what is not a signature, not all of them its own.
    throw new NotGenuine('not signed by Stripe', { cause: fault })
  }
}

/**
 * Reads a payment notice. Answers null for a genuine notice that concerns nothing of ours; throws NotGenuine when the
 * signature is missing, wrong or older than five minutes.
 */
export function readNotice(body: string, signature: string): PaymentNotice | null {
  const client = stripe()
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!client || !secret) throw new NotFound('payments')
  const event = signedEvent(client, body, signature, secret)
  if (!settling.includes(event.type)) return null
  const session = event.data.object as Stripe.Checkout.Session
  if (session.payment_status !== 'paid' || !session.client_reference_id) return null
  return {
    eventId: event.id,
    type: event.type,
    feeId: session.client_reference_id,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    reference: typeof session.payment_intent === 'string' ? session.payment_intent : session.id,
  }
}
