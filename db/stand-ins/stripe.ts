import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { checkoutFault, type Params, readParams } from './stripe-params.ts'

type Session = { id: string; params: Params; total: number; paid: boolean; url: string; reference: string }
type Kept = { body: string; status: number; answer: string }

type Notice = { body: string; signature: string }

export type StripeStandIn = {
  url: string
  sessions: () => readonly Session[]
  /** The notices sent, as Stripe may send each of them again. */
  notices: () => readonly Notice[]
  stop: () => Promise<void>
}
type Options = { secretKey: string; webhookSecret: string; webhookUrl: () => string; port?: number }

/**
 * Speaks the part of Stripe's HTTP protocol that a hosted payment needs, and refuses what Stripe would refuse: a wrong
 * key, an unknown or missing parameter, an idempotency key used for something else. Only for demonstrations and tests.
 */
export async function startStripeStandIn(options: Options): Promise<StripeStandIn> {
  const sessions = new Map<string, Session>()
  const kept = new Map<string, Kept>()
  const notices: Notice[] = []
  let origin = ''

  async function create(request: IncomingMessage, body: string): Promise<{ status: number; answer: unknown }> {
    if (request.headers.authorization !== `Bearer ${options.secretKey}`)
      return refused(401, 'invalid_request_error', 'Invalid API Key provided.')
    const params = readParams(body)
    const fault = checkoutFault(params)
    if (fault) return refused(400, 'invalid_request_error', fault.message, fault.param)
    const id = `cs_test_${randomBytes(20).toString('hex')}`
    const total = Number(params['line_items[0][price_data][unit_amount]']) * Number(params['line_items[0][quantity]'])
    const session = {
      id,
      params,
      total,
      paid: false,
      url: `${origin}/pay/${id}`,
      reference: `pi_${randomBytes(12).toString('hex')}`,
    }
    sessions.set(id, session)
    return { status: 200, answer: asStripe(session) }
  }

  async function oncePerKey(request: IncomingMessage, body: string): Promise<Kept> {
    const key = String(request.headers['idempotency-key'] ?? '')
    const before = key ? kept.get(key) : undefined
    if (before && before.body !== body) {
      const { status, answer } = refused(
        400,
        'idempotency_error',
        'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      )
      return { body, status, answer: JSON.stringify(answer) }
    }
    if (before) return before
    const { status, answer } = await create(request, body)
    const result = { body, status, answer: JSON.stringify(answer) }
    if (key && status === 200) kept.set(key, result)
    return result
  }

  async function pay(session: Session): Promise<boolean> {
    session.paid = true
    const payload = JSON.stringify({
      id: `evt_${randomBytes(12).toString('hex')}`,
      object: 'event',
      type: 'checkout.session.completed',
      data: { object: asStripe(session) },
    })
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: options.webhookSecret })
    notices.push({ body: payload, signature })
    const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature }
    const answer = await fetch(options.webhookUrl(), { method: 'POST', headers, body: payload })
    return answer.ok
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname
    const session = sessions.get(path.split('/').at(-1) ?? '')
    if (request.method === 'POST' && path === '/v1/checkout/sessions') {
      const result = await oncePerKey(request, await text(request))
      return send(response, result.status, 'application/json', result.answer)
    }
    if (path.startsWith('/pay/') && session) {
      if (request.method !== 'POST') return send(response, 200, 'text/html; charset=utf-8', payPage(session))
      const delivered = await pay(session)
      const target = session.params[delivered ? 'success_url' : 'cancel_url'] ?? '/'
      return response.writeHead(303, { Location: target }).end()
    }
    const missing = refused(404, 'invalid_request_error', `Unrecognized request URL (${request.method}: ${path}).`)
    send(response, missing.status, 'application/json', JSON.stringify(missing.answer))
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: origin, sessions: () => [...sessions.values()], notices: () => [...notices], stop }
}

const refused = (status: number, type: string, message: string, param?: string) => ({
  status,
  answer: { error: { type, message, ...(param ? { param } : {}) } },
})

const asStripe = (session: Session) => ({
  id: session.id,
  object: 'checkout.session',
  mode: 'payment',
  amount_total: session.total,
  currency: session.params['line_items[0][price_data][currency]'],
  client_reference_id: session.params.client_reference_id ?? null,
  payment_status: session.paid ? 'paid' : 'unpaid',
  status: session.paid ? 'complete' : 'open',
  payment_intent: session.paid ? session.reference : null,
  url: session.paid ? null : session.url,
})

const send = (response: ServerResponse, status: number, type: string, body: string) =>
  response.writeHead(status, { 'Content-Type': type, 'Request-Id': `req_${randomBytes(8).toString('hex')}` }).end(body)

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

const payPage = (
  session: Session,
) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Payment page of the demonstration</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<main><h1>Payment page of the demonstration</h1>
<p>${session.params['line_items[0][price_data][product_data][name]']?.replace(/[<>&"]/g, '') ?? ''}: £${(session.total / 100).toFixed(2)}</p>
<p>No card is asked for and no money moves.</p>
<form method="post"><button type="submit">Pay now</button></form>
<p><a href="${session.params.cancel_url ?? '/'}">Go back without paying</a></p></main></body></html>`
