import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { runEvaluate } from '#app/tool/evaluate.ts'
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
import { computeResult } from './jobs/compute-result.server.ts'
import { clusterResult } from './queries/result-page.server.ts'
import { resultRows } from './queries/result-rows.server.ts'
import { computeResults } from './use-cases/compute-results.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string

const as = (key: CastKey, role?: 'manager' | 'chair') => world.as(key, workingMoment(world.anchor, -13, '10:00'), role)
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const notice = () => ({ key: 'k', type: 'tenders.price-opened', chain: tenderId, about: tenderId, at: '' })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
}, 120_000)

it('there is no result before the prices are open, whoever asks', async () => {
  expect(await refusal(computeResults.run(as('priya', 'manager'), { tenderId }))).toBe('prices-not-open')
  await computeResult(notice())
  expect(await resultRows(tenderId)).toEqual([])
  expect((await clusterResult(as('priya', 'manager').actor, tenderId)).lots).toEqual([])
})

it('only the service and the cluster’s manager may ask for the result; a bidder or a school finds nothing', async () => {
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  for (const key of ['ruth', 'dan', 'helen'] as const) {
    await expect(computeResults.run(as(key), { tenderId })).rejects.toThrow(NotFound)
    await expect(clusterResult(as(key).actor, tenderId)).rejects.toThrow(NotFound)
  }
  await expect(computeResults.run(as('margaret', 'chair'), { tenderId })).rejects.toThrow(NotFound)
})

it('the result follows by itself, once, and the record keeps what went in and what came out', async () => {
  await computeResult(notice())
  await computeResult(notice())
  const rows = await resultRows(tenderId)
  expect(rows).toHaveLength(1)
  expect(await refusal(computeResults.run(as('priya', 'manager'), { tenderId }))).toBe('already-computed')
  const kept = await db().execute<{ body: string }>(
    sql`select body from chain_entries where chain_id = ${tenderId} and type = 'evaluation.result-computed'`,
  )
  expect(kept.map(({ body }) => JSON.parse(body))).toMatchObject([
    { by: null, about: rows[0]?.lotId, data: { input: rows[0]?.inputSha256, output: rows[0]?.outputSha256 } },
  ])
})

it('anybody with the calculation file gets the same bytes from the command', async () => {
  const [row] = await resultRows(tenderId)
  expect(sha256(row?.input ?? '')).toBe(row?.inputSha256)
  const run = runEvaluate(row?.input ?? '')
  if (!('output' in run)) throw new Error(run.faults.join('\n'))
  expect(sha256(run.output)).toBe(row?.outputSha256)
  expect(JSON.parse(run.output)).toEqual(row?.output)
})

it('the cluster sees the ranking with every sum behind it, and that it follows from the record', async () => {
  const { lots, aliases } = await clusterResult(as('priya', 'manager').actor, tenderId)
  const [lot] = lots
  expect(lot?.matches).toBe(true)
  expect(lot?.report.bids.map(({ bidId, rank }) => [bidId, rank])).toEqual([
    [told.bidIds[1], 1],
    [told.bidIds[2], 2],
    [told.bidIds[0], 3],
  ])
  expect(Object.keys(aliases).sort()).toEqual([...told.bidIds].sort())
  for (const bid of lot?.report.bids ?? []) {
    const leaves = bid.lines.filter(({ kind }) => kind !== 'group')
    const sum = leaves.reduce((all, { adds }) => all + Number(adds), 0)
    expect(sum).toBeCloseTo(Number(bid.total), 1)
    const cost = lot?.costs.find(({ bidId }) => bidId === bid.bidId)
    expect(cost?.total).toBe(bid.pricePence)
    const lines = (cost?.lines ?? []).reduce((all, line) => all + line.wholeLife, 0)
    expect(Math.abs(lines - bid.pricePence)).toBeLessThanOrEqual(cost?.lines.length ?? 0)
  }
})

it('a result that was kept is never changed or removed', async () => {
  const change = sql`update results set input = 'another' where tender_id = ${tenderId}`
  await expect(db().execute(change)).rejects.toMatchObject({ cause: { code: 'CB001' } })
  await expect(db().execute(sql`delete from results`)).rejects.toMatchObject({ cause: { code: 'CB001' } })
})
