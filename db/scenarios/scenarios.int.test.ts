import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { contractsOfTender } from '#app/modules/contracts/queries/contracts-of.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { award, contract } from './award-story.ts'
import { openBids, submitBids } from './bid-story.ts'
import { workingMoment } from './calendar.ts'
import { energy, ict, photocopiers, supplyStaff } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { declareNone, moderate, scoreQuestions } from './panel-story.ts'
import { beginTender, prepareTender, publish } from './tender-story.ts'
import type { World } from './world.ts'

testDatabase()

let world: World

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
}, 60_000)

it('the Darlaston cluster has nine schools and a memorandum that all of them approved', async () => {
  const [counted] = await db().execute(sql`
    select (select count(*)::int from memberships where cluster_id = ${world.clusterId}) as schools,
           (select count(*)::int from memoranda where in_force_at is not null) as in_force,
           (select count(*)::int from current_contracts) as contracts,
           (select count(*)::int from suppliers) as suppliers`)
  expect(counted).toEqual({ schools: 9, in_force: 1, contracts: 18, suppliers: 4 })
})

it.each([photocopiers, energy, ict, supplyStaff])('a tender for $key can be prepared and published', async (story) => {
  const told = await publish(await prepareTender(await beginTender(world, story, 12, 9)))
  expect((await termsOf(told.tenderId))?.stage).toBe('published')
})

it('three bids are submitted, opened, scored, agreed and priced, and the best of them becomes nine contracts', async () => {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  expect((await termsOf(told.tenderId))?.stage).toBe('opened')
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  expect((await termsOf(told.tenderId))?.stage).toBe('quality-locked')
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  await award(told, 1, workingMoment(world.anchor, -13, '10:00'), workingMoment(world.anchor, -12, '10:00'))
  await contract(told, workingMoment(world.anchor, 3, '10:00'), workingMoment(world.anchor, 4, '10:00'))
  expect((await termsOf(told.tenderId))?.stage).toBe('awarded')
  expect(await contractsOfTender(told.tenderId)).toHaveLength(9)
})
