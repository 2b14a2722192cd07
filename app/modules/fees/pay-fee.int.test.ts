import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { type StripeStandIn, startStripeStandIn } from '#db/stand-ins/stripe.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tenderPublished } from '#db/testing/tender-under-way.ts'
import { settledBy } from '../../platform/http/hook.server.ts'
import { readNotice } from '../../platform/stripe.server.ts'
import { type Actor, theService } from '../identity/domain/actor.ts'
import { mySeats } from '../identity/queries/my-seats.server.ts'
import { enrolPerson } from '../identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '../suppliers/use-cases/register-supplier.server.ts'
import { wholeTender } from '../tenders/queries/whole-tender.server.ts'
import { payFee } from './pay-fee.server.ts'
import { feePage } from './queries/fee-page.server.ts'
import { chargeFee } from './use-cases/charge-fee.server.ts'
import { recordPayment } from './use-cases/record-payment.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const service = { actor: theService, at }

/** What the site does with a notice, behind an address that the stand-in can reach. */
const door = settledBy(async ({ request }) => {
  const notice = readNotice(await request.text(), request.headers.get('stripe-signature') ?? '')
  if (notice) await recordPayment.run({ actor: theService }, notice)
})
const hooks: Server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = { 'stripe-signature': String(request.headers['stripe-signature']) }
  const notice = new Request('http://localhost/hooks/stripe', { method: 'POST', headers, body: Buffer.concat(chunks) })
  const answer = await door({ request: notice, params: {}, context: {} })
  response.writeHead(answer.status).end()
})

let stripe: StripeStandIn
let winner: Actor
let feeId = ''

async function supplier(name: string, companyNumber: string): Promise<Actor> {
  const email = `bids@${companyNumber}.example`
  const { id } = await enrolPerson.run(service, { name: 'Sam Price', email })
  const sam = { personId: id, name: 'Sam Price', seat: null, secondFactor: false }
  await registerSupplier.run({ actor: sam, at }, { name, companyNumber, address: '1 High Street', contactEmail: email })
  return { ...sam, seat: (await mySeats(sam))[0] ?? null }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve))
  const keys = { secretKey: 'sk_test_fees', webhookSecret: 'whsec_fees' }
  const webhookUrl = () => `http://127.0.0.1:${(hooks.address() as AddressInfo).port}`
  stripe = await startStripeStandIn({ ...keys, webhookUrl })
  process.env.STRIPE_SECRET_KEY = keys.secretKey
  process.env.STRIPE_WEBHOOK_SECRET = keys.webhookSecret
  process.env.STRIPE_API_URL = stripe.url
  winner = await supplier('Toner & Sons Ltd', '01234567')
  const { tenderId } = await tenderPublished(at)
  const lotId = (await wholeTender(db(), tenderId))?.lots[0]?.id ?? ''
  const supplierId = winner.seat?.organisationId ?? ''
  const lot = { tenderId, lotId, supplierId, contractValue: 9_800_000, basisPoints: 100, cap: 250_000 }
  feeId = (await chargeFee.run(service, lot)).id
})
afterAll(async () => {
  await stripe.stop()
  await new Promise((resolve) => hooks.close(resolve))
})

it('another supplier opens no payment page, and Stripe is not even asked', async () => {
  const other = await supplier('Copy & Co Ltd', '07654321')
  await expect(payFee({ actor: other, at }, feeId)).rejects.toThrow('not found')
  expect(stripe.sessions()).toEqual([])
})

it('the winner is led to one payment page for exactly the fee, however often they press', async () => {
  const addresses = [await payFee({ actor: winner, at }, feeId), await payFee({ actor: winner, at }, feeId)]
  expect(new Set(addresses).size).toBe(1)
  expect(stripe.sessions().map(({ total }) => total)).toEqual([98_000])
  expect(await feePage(winner, feeId)).toMatchObject({ stage: 'due', checkoutUrl: addresses[0] })
})

it('paying there settles the fee by a signed notice, and leads back to the fee', async () => {
  const [page] = stripe.sessions()
  const answer = await fetch(page?.url ?? '', { method: 'POST', redirect: 'manual' })
  expect(answer.headers.get('Location')).toBe(`http://localhost:3000/supplier/fees/${feeId}?paid=1`)
  expect(await feePage(winner, feeId)).toMatchObject({ stage: 'paid', paymentReference: page?.reference })
})

it('a second payment of the same page changes nothing, and a paid fee opens no page again', async () => {
  const before = await feePage(winner, feeId)
  const [page] = stripe.sessions()
  await fetch(page?.url ?? '', { method: 'POST', redirect: 'manual' })
  expect(await feePage(winner, feeId)).toEqual(before)
  expect(await payFee({ actor: winner, at }, feeId)).toBe(`/supplier/fees/${feeId}`)
  expect(stripe.sessions()).toHaveLength(1)
})
