import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { type Actor, theService } from '../identity/domain/actor.ts'
import { mySeats } from '../identity/queries/my-seats.server.ts'
import { enrolPerson } from '../identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '../suppliers/use-cases/register-supplier.server.ts'
import { wholeTender } from '../tenders/queries/whole-tender.server.ts'
import { allFees, feePage, feesOfSupplier } from './queries/fee-page.server.ts'
import { chargeFee } from './use-cases/charge-fee.server.ts'
import { openCheckout } from './use-cases/open-checkout.server.ts'
import { recordPayment } from './use-cases/record-payment.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const service = { actor: theService, at }
let companies = 0

async function supplier(name: string): Promise<Actor> {
  companies += 1
  const email = `bidder-${companies}@toner.example`
  const { id } = await enrolPerson.run(service, { name: 'Sam Price', email })
  const sam = { personId: id, name: 'Sam Price', seat: null, secondFactor: false }
  const facts = { name, companyNumber: String(1_234_567 + companies), address: '1 High Street', contactEmail: email }
  await registerSupplier.run({ actor: sam, at }, facts)
  return { ...sam, seat: (await mySeats(sam))[0] ?? null }
}

let tender: ReadyTender
let winner: Actor
let other: Actor

/** What a lot of a tender of its own is charged with. */
async function wonLot(contractValue = 9_800_000) {
  tender = await tenderPublished(at)
  const [lot] = (await wholeTender(db(), tender.tenderId))?.lots ?? []
  const supplierId = winner.seat?.organisationId ?? ''
  const terms = { basisPoints: 100, cap: 250_000 }
  return { tenderId: tender.tenderId, lotId: lot?.id ?? '', supplierId, contractValue, ...terms }
}

async function charged(contractValue?: number): Promise<string> {
  return (await chargeFee.run(service, await wonLot(contractValue))).id
}

const entries = async (chain: string) =>
  db().execute<{ type: string; body: string }>(
    sql`select type, body from chain_entries where chain_id = ${chain} and type like 'fees.%' order by seq`,
  )
const types = async () => (await entries(tender.tenderId)).map(({ type }) => type)

let notices = 0
const noticeOf = (feeId: string, changed: object = {}) => ({
  feeId,
  eventId: `evt_${++notices}`,
  type: 'checkout.session.completed',
  amount: 98_000,
  currency: 'gbp',
  reference: 'pi_1',
  ...changed,
})

beforeAll(async () => {
  winner = await supplier('Toner & Sons Ltd')
  other = await supplier('Copy & Co Ltd')
})

describe('a success fee', () => {
  it('falls due for the winner at the published rate, and the record of the tender says so', async () => {
    const lot = await wonLot()
    const { id } = await chargeFee.run(service, lot)
    expect(await feePage(winner, id)).toMatchObject({ amount: 98_000, stage: 'due', dueAt: at, paidAt: null })
    const [entry] = await entries(lot.tenderId)
    expect(entry?.type).toBe('fees.fell-due')
    expect(JSON.parse(entry?.body ?? '')).toEqual({ by: null, seat: null, about: id, data: { lot: lot.lotId } })
  })

  it('never exceeds the published cap', async () => {
    expect(await feePage(winner, await charged(900_000_000))).toMatchObject({ amount: 250_000 })
  })

  it('falls due once for a lot, also when two workers are told at the same moment', async () => {
    const lot = await wonLot()
    const answers = await Promise.allSettled([1, 2, 3].map(() => chargeFee.run(service, lot)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await types()).toEqual(['fees.fell-due'])
    const before = (await allFees()).length
    await expect(chargeFee.run(service, { ...lot, contractValue: 1 })).rejects.toThrow('not found')
    expect(await allFees()).toHaveLength(before)
  })

  it('is never charged by a person, whoever it is', async () => {
    const lot = await wonLot()
    for (const actor of [winner, tender.cluster.manager, { ...theService }])
      await expect(chargeFee.run({ actor, at }, lot)).rejects.toThrow('not found')
    expect(await types()).toEqual([])
  })

  it('is shown to the supplier who owes it and to no other', async () => {
    const id = await charged()
    await expect(feePage(other, id)).rejects.toThrow('not found')
    await expect(feePage(tender.cluster.manager, id)).rejects.toThrow('not found')
    expect((await feesOfSupplier(winner.seat?.organisationId ?? '')).map((fee) => fee.id)).toContain(id)
    expect(await feesOfSupplier(other.seat?.organisationId ?? '')).toEqual([])
  })
})

describe('the payment page of a fee', () => {
  const page = (feeId: string) => ({ feeId, checkoutId: `cs_${feeId}`, checkoutUrl: `https://pay.example/${feeId}` })

  it('is kept, and the record says that it was opened but not where it is', async () => {
    const id = await charged()
    await openCheckout.run({ actor: winner, at }, page(id))
    expect(await feePage(winner, id)).toMatchObject({ checkoutUrl: `https://pay.example/${id}`, stage: 'due' })
    const entry = (await entries(tender.tenderId)).at(-1)
    expect(entry?.type).toBe('fees.checkout-opened')
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({ by: winner.personId, about: id, data: {} })
  })

  it('is not found by another supplier, by the buyer, or for a fee that does not exist', async () => {
    const id = await charged()
    for (const actor of [other, tender.cluster.manager])
      await expect(openCheckout.run({ actor, at }, page(id))).rejects.toThrow('not found')
    const unknown = page(crypto.randomUUID())
    await expect(openCheckout.run({ actor: winner, at }, unknown)).rejects.toThrow('not found')
    expect(await feePage(winner, id)).toMatchObject({ checkoutUrl: null })
  })

  it('needs an address', async () => {
    const broken = { ...page(await charged()), checkoutUrl: 'here' }
    await expect(openCheckout.run({ actor: winner, at }, broken)).rejects.toThrow()
  })
})

describe('a payment', () => {
  it('in full settles the fee, and the record of the tender says so without the amount', async () => {
    const id = await charged()
    await recordPayment.run(service, noticeOf(id))
    expect(await feePage(winner, id)).toMatchObject({ stage: 'paid', paidAt: at, paymentReference: 'pi_1' })
    const entry = (await entries(tender.tenderId)).at(-1)
    expect(entry?.type).toBe('fees.paid')
    expect(entry?.body).toBe(JSON.stringify({ by: null, seat: null, about: id, data: {} }))
  })

  it('told of twice, even at the same moment, settles it once', async () => {
    const id = await charged()
    const notice = noticeOf(id)
    const later = new Date(at.getTime() + 60_000)
    await Promise.all([1, 2, 3].map(() => recordPayment.run(service, notice)))
    await recordPayment.run({ ...service, at: later }, notice)
    await recordPayment.run({ ...service, at: later }, noticeOf(id, { reference: 'pi_2' }))
    expect(await feePage(winner, id)).toMatchObject({ paidAt: at, paymentReference: 'pi_1' })
    expect((await types()).filter((type) => type === 'fees.paid')).toHaveLength(1)
  })

  it.each([
    ['a penny less', { amount: 97_999 }],
    ['a penny more', { amount: 98_001 }],
    ['nothing', { amount: 0 }],
    ['another currency', { currency: 'eur' }],
    ['no currency', { currency: '' }],
  ])('of %s is refused and changes nothing', async (_what, changed) => {
    const id = await charged()
    await expect(recordPayment.run(service, noticeOf(id, changed))).rejects.toThrow('refused: wrong-amount')
    expect(await feePage(winner, id)).toMatchObject({ stage: 'due', paidAt: null })
    expect(await types()).toEqual(['fees.fell-due'])
    const events = await db().execute(sql`select from payment_events where id = ${`evt_${notices}`}`)
    expect(events).toHaveLength(0)
  })

  it('is never recorded by a person, nor for a fee that does not exist', async () => {
    const id = await charged()
    for (const actor of [winner, other, tender.cluster.manager, { ...theService }])
      await expect(recordPayment.run({ actor, at }, noticeOf(id))).rejects.toThrow('not found')
    await expect(recordPayment.run(service, noticeOf(crypto.randomUUID()))).rejects.toThrow('not found')
    expect(await feePage(winner, id)).toMatchObject({ stage: 'due' })
  })
})
