import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { setLots } from '#app/modules/tenders/use-cases/set-lots.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { laptops } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { awardPage } from './queries/award-page.server.ts'
import { waysPage } from './queries/ways-page.server.ts'
import { recommendAward } from './use-cases/recommend-award.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let lots: string[]

const noon = new Date('2026-12-01T12:00:00Z')
const manager = () => world.as('priya', noon, 'manager')
const page = () => awardPage(manager().actor, tenderId)
const ways = () => waysPage(manager().actor, tenderId)
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const entries = async (type: string) => {
  const rows = await db().execute<{ body: string }>(
    sql`select body from chain_entries where chain_id = ${tenderId} and type = ${type} order by seq`,
  )
  return rows.map(({ body }) => JSON.parse(body).data)
}
const advice = (lot: number, bidId: string, whyNotFirst = '') => ({
  tenderId,
  lotId: lots[lot] ?? '',
  bidId,
  text: 'The highest sum of points within the limit.',
  whyNotFirst,
})

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await prepareTender(await beginTender(world, laptops, -20, 9))
  tenderId = told.tenderId
}, 120_000)

it('the limit is set with the lots, has to have an effect, and is frozen at publication', async () => {
  const titled = [{ title: 'All schools', schoolIds: [] }]
  const limited = { tenderId, lots: titled, lotsPerSupplier: '1' }
  expect(await refusal(setLots.run(manager(), limited))).toBe('lot-limit-without-effect')
  await expect(setLots.run(manager(), { ...limited, lotsPerSupplier: 'one' })).rejects.toThrow('whole number')
  expect(await entries('tenders.lots-set')).toEqual([{ lots: 2, lotsPerSupplier: 1 }])
  await publish(told)
  const document = (await termsOf(tenderId))?.document
  expect(document?.lotsPerSupplier).toBe(1)
  lots = document?.lots.map(({ id }) => id) ?? []
  expect(await refusal(setLots.run(manager(), { ...limited, lotsPerSupplier: '' }))).toBe('terms-frozen')
}, 60_000)

it('nothing is compared and nobody is named before the prices are open', async () => {
  told = await submitBids(told)
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  expect(await ways()).toMatchObject({ ways: [] })
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  expect(await ways()).toMatchObject({ ways: [] })
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  await computeResults.run({ actor: theService }, { tenderId })
}, 120_000)

it('the ways stand side by side for the cluster and the auditor, and for no stranger', async () => {
  const { ways: all } = await ways()
  const published = all.find(({ key }) => key === 'published')?.outcome
  const alone = all.find(({ key }) => key === 'best-by-lot')?.outcome
  const one = all.find(({ key }) => key === 'one-supplier')?.outcome
  expect(new Set(published?.lots.map(({ supplier }) => supplier)).size).toBe(2)
  expect(new Set(alone?.lots.map(({ supplier }) => supplier)).size).toBe(1)
  expect(one).toEqual(alone)
  const paid = published?.schools.reduce((sum, { cost }) => sum + (cost ?? 0), 0) ?? 0
  expect(Math.abs(paid - (published?.cost ?? 0))).toBeLessThanOrEqual(9)
  expect(published?.schools).toHaveLength(9)
  expect((await waysPage(world.as('grace', noon, 'auditor').actor, tenderId)).ways).toEqual(all)
  for (const actor of [world.as('ruth', noon, 'bidder').actor, world.as('helen', noon, 'business-manager').actor])
    await expect(waysPage(actor, tenderId)).rejects.toThrow(NotFound)
})

it('a recommendation follows the award of the lots together, and never gives a supplier more than was published', async () => {
  const { lots: shown, acrossLots } = await page()
  expect(acrossLots).toMatchObject({ lotsPerSupplier: 1, proven: true })
  expect(acrossLots?.changed).toHaveLength(1)
  const changed = shown.findIndex(({ lotId }) => acrossLots?.changed.includes(lotId))
  const kept = 1 - changed
  const best = shown[changed]?.ranked.find(({ rank }) => rank === 1)?.bidId ?? ''
  expect(shown[changed]?.winner).not.toBe(best)
  await recommendAward.run(manager(), advice(kept, shown[kept]?.winner ?? ''))
  expect(await refusal(recommendAward.run(manager(), advice(changed, best, 'It has the most points.')))).toBe(
    'lot-limit-reached',
  )
  await recommendAward.run(manager(), advice(changed, shown[changed]?.winner ?? ''))
  expect((await termsOf(tenderId))?.stage).toBe('recommended')
  expect(await entries('award.recommended')).toEqual([
    { bidId: shown[kept]?.winner, firstByRule: true, lotsPerSupplier: 1 },
    { bidId: shown[changed]?.winner, firstByRule: true, lotsPerSupplier: 1 },
  ])
})
