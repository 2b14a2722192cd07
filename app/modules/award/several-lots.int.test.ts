import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import { disqualifyBidder } from '#app/modules/evaluation/use-cases/disqualify-bidder.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { setLots } from '#app/modules/tenders/use-cases/set-lots.server.ts'
import { inTransaction } from '#app/platform/jobs/in-transaction.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { runAllocate } from '#app/tool/allocate.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { laptops } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { takeUpRun } from './jobs/take-up-run.server.ts'
import { takeUpLots, workOutLots } from './jobs/work-out-lots.server.ts'
import { awardPage } from './queries/award-page.server.ts'
import { lotsFile } from './queries/lots-file.server.ts'
import { namesOfBids } from './queries/names-of-bids.server.ts'
import { waysPage } from './queries/ways-page.server.ts'
import { recommendAward } from './use-cases/recommend-award.server.ts'
import { searchLonger } from './use-cases/search-longer.server.ts'

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

const running = new AbortController()
const workOut = () => workOutLots(tenderId, running.signal)
const publishedRun = async () => (await ways()).ways.find(({ key }) => key === 'published')?.run ?? null
const jobs = async () =>
  (await db().execute(sql`select from graphile_worker.jobs where task_identifier = 'work-out-lots'`)).length
const best = (lot: number) => told.bidIds[lot] ?? ''

it('nothing can be recommended while the lots are being worked out', async () => {
  expect((await publishedRun())?.state).toBe('waiting')
  expect((await page()).acrossLots).toMatchObject({ state: 'working', changed: expect.any(Array) })
  expect(await refusal(recommendAward.run(manager(), advice(0, best(0))))).toBe('award-being-worked-out')
})

it('what one worker has taken up no other does, unless the first falls silent', async () => {
  const taken = await inTransaction((tx) => takeUpRun(tx, tenderId, true))
  expect(taken).toMatchObject({ limitSeconds: 60, asked: { key: 'published' } })
  expect((await publishedRun())?.state).toBe('working')
  await takeUpLots()
  const before = await jobs()
  await db().execute(sql`update lots_runs set held_at = held_at - interval '1 minute' where question = 'published'`)
  await takeUpLots()
  expect(await jobs()).toBe(Math.max(1, before))
})

it('an award that was not proven in time is said to be so, with what it lacks, and is never given', async () => {
  await db().execute(
    sql`update lots_runs set status = 'not-proven', best = '150', bound = '152.5' where question = 'published'`,
  )
  expect(await publishedRun()).toMatchObject({ state: 'not-proven', best: '150.00', gap: '2.50' })
  expect((await ways()).ways[0]?.outcome).toBeNull()
  expect(await refusal(recommendAward.run(manager(), advice(0, best(0))))).toBe('award-not-proven')
})

it('only the manager has it tried for longer, and only what is not proven', async () => {
  for (const ctx of [world.as('margaret', noon, 'chair'), world.as('ruth', noon, 'bidder')])
    await expect(searchLonger.run(ctx, { tenderId })).rejects.toThrow(NotFound)
  expect((await ways()).mayTry).toBe('not-proven')
  await searchLonger.run(manager(), { tenderId })
  expect(await publishedRun()).toMatchObject({ state: 'working', limitSeconds: 600 })
  expect(await entries('award.longer-search-asked')).toEqual([{ questions: 1, seconds: 600 }])
  await workOut()
  expect(await refusal(searchLonger.run(manager(), { tenderId }))).toBe('lots-worked-out')
  expect((await ways()).mayTry).toBeNull()
})

it('what is proven is kept with the file it answers, from which anybody finds the same', async () => {
  const run = await publishedRun()
  expect(run).toMatchObject({ state: 'proven', gap: '0.00' })
  const { file, name } = await lotsFile(manager().actor, tenderId, run?.runId ?? '')
  expect(name).toMatch(/-published\.json$/)
  const again = runAllocate(file)
  const found = 'output' in again ? JSON.parse(again.output) : again
  const byName = new Map((await ways()).suppliers.map(({ supplierId, name: known }) => [supplierId, known]))
  const winners = found.award.map(({ supplier }: { supplier: string }) => byName.get(supplier))
  expect(winners).toEqual((await ways()).ways[0]?.outcome?.lots.map(({ supplier }) => supplier))
  expect((await lotsFile(world.as('grace', noon, 'auditor').actor, tenderId, run?.runId ?? '')).file).toBe(file)
  for (const actor of [world.as('ruth', noon, 'bidder').actor, world.as('helen', noon, 'business-manager').actor])
    await expect(lotsFile(actor, tenderId, run?.runId ?? '')).rejects.toThrow(NotFound)
  await expect(db().execute(sql`update lots_runs set given = '[]'`)).rejects.toMatchObject({ cause: { code: 'CB001' } })
})

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
  expect(acrossLots).toMatchObject({ lotsPerSupplier: 1, state: 'proven' })
  expect(acrossLots?.changed).toHaveLength(1)
  const changed = shown.findIndex(({ lotId }) => acrossLots?.changed.includes(lotId))
  const kept = 1 - changed
  const first = shown[changed]?.ranked.find(({ rank }) => rank === 1)?.bidId ?? ''
  expect(shown[changed]?.winner).not.toBe(first)
  await recommendAward.run(manager(), advice(kept, shown[kept]?.winner ?? ''))
  expect(await refusal(recommendAward.run(manager(), advice(changed, first, 'It has the most points.')))).toBe(
    'lot-limit-reached',
  )
  await recommendAward.run(manager(), advice(changed, shown[changed]?.winner ?? ''))
  expect((await termsOf(tenderId))?.stage).toBe('recommended')
  const data = { firstByRule: true, lotsPerSupplier: 1, calculation: expect.stringMatching(/^[0-9a-f]{64}$/) }
  expect(await entries('award.recommended')).toEqual([
    { bidId: shown[kept]?.winner, ...data },
    { bidId: shown[changed]?.winner, ...data },
  ])
})

it('the database itself gives no supplier more lots than were published', async () => {
  const rows = await db().execute<{ lot: string; other: string }>(sql`
    select a.lot_id as lot, b.id as other from awards a, awards won
      join bids w on w.id = won.bid_id join bids b on b.supplier_id = w.supplier_id
    where a.tender_id = ${tenderId} and won.lot_id <> a.lot_id and b.lot_id = a.lot_id`)
  expect(rows.length).toBeGreaterThan(0)
  for (const { lot, other } of rows)
    await expect(db().execute(sql`update awards set bid_id = ${other} where lot_id = ${lot}`)).rejects.toMatchObject({
      cause: { code: 'CB004' },
    })
})

it('when a bidder is put out the lots are worked out anew, and the earlier proof counts for nothing', async () => {
  const outBid = (await page()).lots[0]?.award?.bidId ?? ''
  const name = ((await namesOfBids(tenderId))[outBid] ?? '').replace(/ \(.*/, '')
  const token = (await biddersToDeclare(tenderId)).find((one) => one.name === name)?.token ?? ''
  await disqualifyBidder.run(manager(), { tenderId, token, because: 'Excluded for bid rigging.', confirm: 'yes' })
  const { acrossLots, lots: shown } = await page()
  expect(acrossLots?.state).toBe('working')
  const next = shown[0]?.ranked[0]?.bidId ?? ''
  expect(await refusal(recommendAward.run(manager(), advice(0, next)))).toBe('award-being-worked-out')
  await workOut()
  const after = await page()
  expect(after.acrossLots?.state).toBe('proven')
  expect(after.lots.map(({ winner }) => winner)).not.toContain(outBid)
})
