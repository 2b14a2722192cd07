import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import { type Role, theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellSupplierToExplain } from './jobs/tell-of-low-price.server.ts'
import { assessedLots } from './queries/assessed-lots.server.ts'
import { lotStandings } from './queries/lot-standings.server.ts'
import { lowPriceForSupplier, lowPricePage } from './queries/low-price-page.server.ts'
import { askForExplanation } from './use-cases/ask-for-explanation.server.ts'
import { decideLowPrice } from './use-cases/decide-low-price.server.ts'
import { explainPrice } from './use-cases/explain-price.server.ts'
import { recommendAward } from './use-cases/recommend-award.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let lotId: string

const as = (key: CastKey, role: Role, day = '01') => world.as(key, new Date(`2026-12-${day}T12:00:00Z`), role)
const manager = (day?: string) => as('priya', 'manager', day)
const cheap = () => told.bidIds[0] ?? ''
const asked = () => ({ tenderId, bidId: cheap(), letter: 'Please explain your price.', answerBy: '2026-12-08' })
const decided = (decision: 'stands' | 'disregarded') => ({
  tenderId,
  bidId: cheap(),
  decision,
  reasons: 'It owns the machines already and showed the invoices.',
})
const advice = () => ({ tenderId, lotId, bidId: cheap(), text: 'The best value.', whyNotFirst: 'If it is not first.' })
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const entries = async (type: string) =>
  db().execute(sql`select body from chain_entries where chain_id = ${tenderId} and type = ${type}`)

/** One supplier asks a fifth of what the others ask. */
const story = {
  ...photocopiers,
  bids: {
    ...photocopiers.bids,
    'Midland Print Rentals': { ...photocopiers.bids['Midland Print Rentals'], rental: '10.00', monoClick: '0.05' },
  },
}

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, story, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  lotId = (await termsOf(tenderId))?.document.lots[0]?.id ?? ''
  await computeResults.run({ actor: theService }, { tenderId })
}, 120_000)

it('a very low bid is not recommended before its supplier was asked and heard', async () => {
  expect(await refusal(recommendAward.run(manager(), advice()))).toBe('low-price-undecided')
})

it('only the cluster’s manager asks, only about a price that is very low, and only once', async () => {
  for (const ctx of [as('margaret', 'chair'), as('ruth', 'bidder'), as('dan', 'business-manager')])
    await expect(askForExplanation.run(ctx, asked())).rejects.toThrow(NotFound)
  const other = { ...asked(), bidId: told.bidIds[1] ?? '' }
  expect(await refusal(askForExplanation.run(manager(), other))).toBe('price-not-flagged')
  await expect(lowPriceForSupplier(as('colin', 'bidder').actor, cheap())).rejects.toThrow(NotFound)
  await askForExplanation.run(manager(), asked())
  expect(await refusal(askForExplanation.run(manager(), asked()))).toBe('explanation-asked-already')
  expect(await entries('award.explanation-asked')).toHaveLength(1)
})

it('the supplier is told once, and the message says nothing of any price', async () => {
  const notice = { key: 'k', type: 'award.explanation-asked', chain: tenderId, about: cheap(), at: '' }
  await tellSupplierToExplain(notice)
  await tellSupplierToExplain(notice)
  const rows = await db().execute<{ body: string }>(
    sql`select body from messages where subject like 'A question about your price%'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ body }) => body)).size).toBe(1)
  expect(rows.map(({ body }) => body).join()).not.toMatch(/£|explain your price\.$/)
})

it('only the supplier itself finds the question; another bidder does not', async () => {
  expect((await lowPriceForSupplier(as('colin', 'bidder').actor, cheap())).exchange.letter).toBe(asked().letter)
  for (const key of ['ruth', 'leila'] as const) {
    await expect(lowPriceForSupplier(as(key, 'bidder').actor, cheap())).rejects.toThrow(NotFound)
    await expect(explainPrice.run(as(key, 'bidder'), { bidId: cheap(), answer: 'Ours.' })).rejects.toThrow(NotFound)
  }
  await expect(explainPrice.run(as('leila', 'bidder'), { bidId: told.bidIds[2] ?? '', answer: 'x' })).rejects.toThrow(
    NotFound,
  )
})

it('nothing is decided before the answer or the last day to give it', async () => {
  expect(await refusal(decideLowPrice.run(manager('02'), decided('disregarded')))).toBe('answer-still-open')
})

it('the supplier answers, and the manager decides with reasons, for good', async () => {
  await explainPrice.run(as('colin', 'bidder', '03'), { bidId: cheap(), answer: 'We own the machines.' })
  expect((await lowPricePage(manager().actor, tenderId, cheap())).exchange?.answer).toBe('We own the machines.')
  await expect(decideLowPrice.run(as('margaret', 'chair', '04'), decided('stands'))).rejects.toThrow(NotFound)
  await decideLowPrice.run(manager('04'), decided('stands'))
  expect(await refusal(decideLowPrice.run(manager('05'), decided('disregarded')))).toBe('low-price-decided-already')
  const late = explainPrice.run(as('colin', 'bidder', '05'), { bidId: cheap(), answer: 'More.' })
  expect(await refusal(late)).toBe('low-price-decided-already')
  expect(await entries('award.low-price-decided')).toHaveLength(1)
})

it('a bid that is disregarded wins nothing, and its bidder reads the reasons with the outcome', async () => {
  const undone = new Error('undone')
  const tried = db().transaction(async (tx) => {
    await tx.execute(sql`alter table low_price_exchanges disable trigger user`)
    await tx.execute(sql`update low_price_exchanges set decision = 'disregarded' where bid_id = ${cheap()}`)
    const terms = await termsOf(tenderId, tx)
    const [lot] = terms ? await assessedLots(terms, tx) : []
    expect(lot?.bids.find(({ bidId }) => bidId === cheap())?.outBecause).toBe(decided('disregarded').reasons)
    const { lots } = terms ? await lotStandings(terms, tx) : { lots: [] }
    expect(lots.flatMap(({ ranked }) => ranked.map(({ bidId }) => bidId))).not.toContain(cheap())
    throw undone
  })
  await expect(tried).rejects.toBe(undone)
})

it('the database keeps what was asked, answered and decided', async () => {
  const change = db().execute(sql`update low_price_exchanges set reasons = 'other' where bid_id = ${cheap()}`)
  await expect(change).rejects.toThrow()
  await expect(db().execute(sql`delete from low_price_exchanges`)).rejects.toThrow()
})

it('once the price stands the bid can be recommended like any other', async () => {
  expect(await refusal(recommendAward.run(manager('05'), advice()))).toBeNull()
})
