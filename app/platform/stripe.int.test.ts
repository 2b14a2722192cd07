import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StripeStandIn, startStripeStandIn } from '#db/stand-ins/stripe.ts'
import { testDatabase } from '#db/testing/database.ts'
import { settledBy } from './http/hook.server.ts'
import { newCheckout, readNotice } from './stripe.server.ts'

testDatabase()

const keys = { secretKey: 'sk_test_right', webhookSecret: 'whsec_right' }
let standIn: StripeStandIn

beforeAll(async () => {
  standIn = await startStripeStandIn({ ...keys, webhookUrl: () => 'http://127.0.0.1:9' })
  process.env.STRIPE_SECRET_KEY = keys.secretKey
  process.env.STRIPE_WEBHOOK_SECRET = keys.webhookSecret
  process.env.STRIPE_API_URL = standIn.url
})
afterAll(() => standIn.stop())

const feeOf = (id: string) => ({ id, amount: 98_000, description: 'Success fee', email: 'bids@toner.example' })
const pagesOf = (id: string) => standIn.sessions().filter(({ params }) => params.client_reference_id === id)

/** The stand-in asked directly, as any program with this key could. */
const asked = (key: string, changed: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const params = {
    mode: 'payment',
    success_url: 'https://buying.example.org/paid',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'gbp',
    'line_items[0][price_data][unit_amount]': '98000',
    'line_items[0][price_data][product_data][name]': 'Success fee',
    ...changed,
  }
  const authorization = `Bearer ${key}`
  return fetch(`${standIn.url}/v1/checkout/sessions`, {
    method: 'POST',
    headers: { authorization, ...headers },
    body: new URLSearchParams(params),
  })
}

describe('a payment page', () => {
  it('is opened for the fee, its amount and its payer, and leads back to the fee', async () => {
    const { url } = await newCheckout(feeOf('fee-a'))
    expect(url).toContain(standIn.url)
    const [page] = pagesOf('fee-a')
    expect(page).toMatchObject({ total: 98_000, paid: false })
    expect(page?.params).toMatchObject({
      customer_email: 'bids@toner.example',
      success_url: 'http://localhost:3000/supplier/fees/fee-a?paid=1',
      cancel_url: 'http://localhost:3000/supplier/fees/fee-a',
    })
  })

  it('is one and the same for a double click', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => newCheckout(feeOf('fee-b'))))
    expect(new Set(pages.map(({ id }) => id)).size).toBe(1)
    expect(pagesOf('fee-b')).toHaveLength(1)
  })

  it('is another one after the payer’s address has changed', async () => {
    const before = await newCheckout(feeOf('fee-c'))
    const after = await newCheckout({ ...feeOf('fee-c'), email: 'accounts@toner.example' })
    expect(after.id).not.toBe(before.id)
  })

  it('is refused for an amount or an address that Stripe does not take', async () => {
    await expect(newCheckout({ ...feeOf('fee-d'), amount: 29 })).rejects.toThrow('at least £0.30')
    await expect(newCheckout({ ...feeOf('fee-d'), amount: 10.5 })).rejects.toThrow('Invalid integer')
    await expect(newCheckout({ ...feeOf('fee-d'), email: 'nobody' })).rejects.toThrow('Invalid email')
    expect(pagesOf('fee-d')).toEqual([])
  })
})

describe('the stand-in refuses what Stripe refuses', () => {
  it.each([
    ['a wrong key', 401, () => asked('sk_test_wrong')],
    ['a parameter it does not know', 400, () => asked(keys.secretKey, { unit_price: '1' })],
    ['a missing parameter', 400, () => asked(keys.secretKey, { success_url: '' })],
    ['another currency', 400, () => asked(keys.secretKey, { 'line_items[0][price_data][currency]': 'eur' })],
  ])('%s', async (_what, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  })

  it('a key of an earlier request for something else', async () => {
    const once = { 'idempotency-key': 'once' }
    const [first, again] = [await asked(keys.secretKey, {}, once), await asked(keys.secretKey, {}, once)]
    expect(await again.json()).toEqual(await first.json())
    const other = await asked(keys.secretKey, { 'line_items[0][price_data][unit_amount]': '1000' }, once)
    expect(other.status).toBe(400)
    expect(await other.json()).toMatchObject({ error: { type: 'idempotency_error' } })
  })
})

const event = (type: string, session: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type,
    data: {
      object: {
        id: 'cs_1',
        object: 'checkout.session',
        amount_total: 98_000,
        currency: 'gbp',
        client_reference_id: 'fee-a',
        payment_status: 'paid',
        payment_intent: 'pi_1',
        ...session,
      },
    },
  })
const paid = event('checkout.session.completed')
const nowSeconds = () => Math.floor(Date.now() / 1000)
const signatureOf = (payload: string, secret = keys.webhookSecret, timestamp = nowSeconds()) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })

describe('a payment notice', () => {
  it('that Stripe signed is read', () => {
    expect(readNotice(paid, signatureOf(paid))).toEqual({
      eventId: 'evt_1',
      type: 'checkout.session.completed',
      feeId: 'fee-a',
      amount: 98_000,
      currency: 'gbp',
      reference: 'pi_1',
    })
  })

  it('of a bank debit counts when the money has come, and not before', () => {
    const promised = event('checkout.session.completed', { payment_status: 'unpaid' })
    expect(readNotice(promised, signatureOf(promised))).toBeNull()
    const arrived = event('checkout.session.async_payment_succeeded')
    expect(readNotice(arrived, signatureOf(arrived))).toMatchObject({ feeId: 'fee-a', amount: 98_000 })
  })

  it.each([
    ['another event', event('charge.refunded')],
    ['a page that expired', event('checkout.session.expired')],
    ['a payment that is not for a fee', event('checkout.session.completed', { client_reference_id: null })],
  ])('of %s concerns nobody here', (_what, body) => {
    expect(readNotice(body, signatureOf(body))).toBeNull()
  })
})

describe('the door for payment notices', () => {
  const taken: string[] = []
  const door = settledBy(async ({ request }) => {
    const notice = readNotice(await request.text(), request.headers.get('stripe-signature') ?? '')
    if (notice) taken.push(notice.feeId)
  })
  const knock = async (body: string, signature: string | null) => {
    const headers: Record<string, string> = signature === null ? {} : { 'stripe-signature': signature }
    const request = new Request('http://localhost:3000/hooks/stripe', { method: 'POST', headers, body })
    return (await door({ request, params: {}, context: {} })).status
  }

  it('takes a genuine one', async () => {
    expect(await knock(paid, signatureOf(paid))).toBe(200)
    expect(taken).toEqual(['fee-a'])
  })

  it.each([
    ['whose amount was changed on the way', paid.replace('98000', '100'), () => signatureOf(paid)],
    ['of which one byte was changed', `${paid} `, () => signatureOf(paid)],
    ['signed by somebody else', paid, () => signatureOf(paid, 'whsec_wrong')],
    ['older than five minutes', paid, () => signatureOf(paid, keys.webhookSecret, nowSeconds() - 301)],
    ['with half a signature', paid, () => signatureOf(paid).replace(/v1=.*/, 'v1=')],
    ['with an empty signature', paid, () => ''],
    ['without a signature', paid, () => null],
  ])('refuses one %s', async (_what, body, signature) => {
    taken.splice(0)
    expect(await knock(body, signature())).toBe(400)
    expect(taken).toEqual([])
  })
})
