import { beforeAll, expect, it } from 'vitest'
import { nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { laboratoryPage } from './queries/laboratory-page.server.ts'
import { readTrial, typedFrom } from './typed-trial.ts'
import { computeResults } from './use-cases/compute-results.server.ts'

testDatabase()

let world: World
let told: ToldTender
let drafted: ToldTender

const as = (key: Parameters<World['as']>[0], role?: Parameters<World['as']>[2]) =>
  world.as(key, workingMoment(world.anchor, -13, '10:00'), role)
const manager = () => as('priya', 'manager').actor

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  drafted = await beginTender(world, photocopiers, -20, 9)
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
}, 120_000)

it('a tender in drafting can be tried at once on bids made up from its own weights', async () => {
  const page = await laboratoryPage(manager(), drafted.tenderId, null)
  expect(page.offered.sections.length).toBeGreaterThan(1)
  expect(page.offered.bids).toHaveLength(4)
  expect(readTrial(typedFrom(page.offered), page.offered).errors).toEqual({})
})

it('before the prices are open no bid of any tender is there to be loaded', async () => {
  expect((await laboratoryPage(manager(), drafted.tenderId, null)).past).toEqual([])
  expect((await laboratoryPage(manager(), told.tenderId, null)).past).toEqual([])
})

it('bids that were judged come by letter, with no name of a supplier, and can be tried', async () => {
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  await computeResults.run(as('priya', 'manager'), { tenderId: told.tenderId })
  const [lot] = (await laboratoryPage(manager(), drafted.tenderId, null)).past
  const page = await laboratoryPage(manager(), drafted.tenderId, lot?.lotId ?? '')
  expect(page.offered.bids.length).toBeGreaterThan(1)
  expect(page.offered.bids.every(({ name }) => /^Bidder [A-Z]+$/.test(name))).toBe(true)
  expect(readTrial(typedFrom(page.offered), page.offered).trial).not.toBeNull()
  const shown = JSON.stringify(page)
  expect(['Midland Print', 'Blackthorn', 'Copyhouse'].some((name) => shown.includes(name))).toBe(false)
})

it('a bidder, a school and a member of the panel find no laboratory', async () => {
  for (const actor of [as('ruth', 'bidder').actor, as('dan', 'business-manager').actor, as('tom').actor, nobody])
    await expect(laboratoryPage(actor, drafted.tenderId, null)).rejects.toThrow(NotFound)
})

it('trying changes nothing and leaves nothing on record', async () => {
  const before = await db().$count(chainEntries)
  const { own } = await laboratoryPage(manager(), drafted.tenderId, null)
  expect(await db().$count(chainEntries)).toBe(before)
  expect((await laboratoryPage(manager(), drafted.tenderId, null)).own).toEqual(own)
})
