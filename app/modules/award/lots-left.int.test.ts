import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { laptops } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellBiddersOutcome } from './jobs/tell-of-award.server.ts'
import { workOutLots } from './jobs/work-out-lots.server.ts'
import { awardsOfTender } from './queries/award-of-lot.server.ts'
import { awardPage } from './queries/award-page.server.ts'
import { lotsLeftForGood } from './queries/lots-left.server.ts'
import { summariesForAudit } from './queries/summaries-for-audit.server.ts'
import { approveAward } from './use-cases/approve-award.server.ts'
import { leaveLot } from './use-cases/leave-lot.server.ts'
import { recommendAward } from './use-cases/recommend-award.server.ts'
import { takeLotBack } from './use-cases/take-lot-back.server.ts'

testDatabase()

let world: World
let tenders: string[]

const noon = new Date('2026-12-01T12:00:00Z')
const manager = () => world.as('priya', noon, 'manager')
const chair = () => world.as('margaret', noon, 'chair')
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const reasons = 'The schools of this lot pay less under the contracts they have.'
const workOut = (tenderId: string) => workOutLots(tenderId, new AbortController().signal)
const approval = (tenderId: string) => ({ tenderId, minuteReference: 'Board, item 4', confirm: 'yes' as const })
const lotIds = async (tenderId: string) => (await termsOf(tenderId))?.document.lots.map(({ id }) => id) ?? []
const types = async (tenderId: string) =>
  (
    await db().execute<{ type: string }>(
      sql`select type from chain_entries where chain_id = ${tenderId} and type like 'award.%' order by seq`,
    )
  ).map(({ type }) => type)
const advice = async (tenderId: string, lotId: string) => {
  const lot = (await awardPage(manager().actor, tenderId)).lots.find((one) => one.lotId === lotId)
  return { tenderId, lotId, bidId: lot?.winner ?? '', text: 'The best of this lot.', whyNotFirst: '' }
}

async function withResult(days: number): Promise<string> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, laptops, days, 9))))
  const day = (after: number, time: string) => workingMoment(world.anchor, days + after, time)
  await openBids(told, 'quality', day(0, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, day(1, '10:00'))
    await scoreQuestions(told, member, day(2, '10:00'), 'all')
  }
  await moderate(told, day(5, '10:00'))
  await openBids(told, 'price', day(6, '10:00'))
  await computeResults.run({ actor: theService }, { tenderId: told.tenderId })
  await workOut(told.tenderId)
  return told.tenderId
}

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  tenders = [await withResult(-20), await withResult(-18)]
}, 240_000)

it('only the manager leaves a lot, with reasons, and the other lots are worked out anew', async () => {
  const [tenderId = ''] = tenders
  const [kept = '', left = ''] = await lotIds(tenderId)
  const asked = { tenderId, lotId: left, reasons }
  for (const ctx of [chair(), world.as('ruth', noon, 'bidder'), world.as('helen', noon, 'business-manager')])
    await expect(leaveLot.run(ctx, asked)).rejects.toThrow(NotFound)
  await expect(leaveLot.run(manager(), { ...asked, reasons: 'No.' })).rejects.toThrow('whole sentence')
  await recommendAward.run(manager(), await advice(tenderId, kept))
  await recommendAward.run(manager(), await advice(tenderId, left))
  await leaveLot.run(manager(), asked)
  expect(await refusal(leaveLot.run(manager(), asked))).toBe('lot-left-already')
  const page = await awardPage(manager().actor, tenderId)
  expect(page.acrossLots?.state).toBe('working')
  expect(page.lots.map((lot) => [lot.left?.reasons ?? null, lot.award?.outdated ?? null])).toEqual([
    [null, true],
    [reasons, null],
  ])
})

it('a lot that was left can be taken back until the chair has approved', async () => {
  const [tenderId = ''] = tenders
  const [, left = ''] = await lotIds(tenderId)
  await expect(takeLotBack.run(chair(), { tenderId, lotId: left })).rejects.toThrow(NotFound)
  await takeLotBack.run(manager(), { tenderId, lotId: left })
  expect(await refusal(takeLotBack.run(manager(), { tenderId, lotId: left }))).toBe('lot-not-left')
  expect(await refusal(approveAward.run(chair(), approval(tenderId)))).toBe('lots-undecided')
  await leaveLot.run(manager(), { tenderId, lotId: left, reasons })
  const bidId = (await awardPage(manager().actor, tenderId)).lots[1]?.ranked[0]?.bidId ?? ''
  expect(await refusal(recommendAward.run(manager(), { ...(await advice(tenderId, left)), bidId }))).toBe('lot-left')
})

it('the chair approves what was decided on the bids and lots there are now, and one person never does both', async () => {
  const [tenderId = ''] = tenders
  const [kept = '', left = ''] = await lotIds(tenderId)
  expect(await refusal(approveAward.run(chair(), approval(tenderId)))).toBe('recommendation-outdated')
  await workOut(tenderId)
  await recommendAward.run(manager(), await advice(tenderId, kept))
  const alone = sql`update lots_left set approved_at = now(), approved_by = left_by where lot_id = ${left}`
  await expect(db().execute(alone)).rejects.toMatchObject({ cause: { code: 'CB004' } })
  await approveAward.run(chair(), approval(tenderId))
  expect((await termsOf(tenderId))?.stage).toBe('standstill')
  expect((await awardsOfTender(tenderId)).map(({ lotId }) => lotId)).toEqual([kept])
  expect(await lotsLeftForGood(tenderId)).toEqual([left])
  expect(await types(tenderId)).toContain('award.lot-left')
})

it('bidders for the lot read the reasons and wait for nothing, and what was decided stays', async () => {
  const [tenderId = ''] = tenders
  const told = (await summariesForAudit(tenderId)).map(({ text }) => JSON.parse(text))
  const leftOnes = told.filter(({ lotLeft }) => lotLeft === reasons)
  expect(leftOnes).toHaveLength(3)
  for (const summary of leftOnes) expect(summary).toMatchObject({ winner: null, standstillUntil: null })
  for (const summary of told.filter(({ lotLeft }) => !lotLeft)) expect(summary.standstillUntil).toBe('2026-12-10')
  for (const change of [sql`delete from lots_left`, sql`update lots_left set reasons = 'other'`])
    await expect(db().execute(change)).rejects.toMatchObject({ cause: { code: 'CB001' } })
})

it('a tender of which every lot is left ends, with an outcome for every bidder and no standstill', async () => {
  const [, tenderId = ''] = tenders
  for (const lotId of await lotIds(tenderId)) await leaveLot.run(manager(), { tenderId, lotId, reasons })
  expect((await termsOf(tenderId))?.stage).toBe('recommended')
  await approveAward.run(chair(), approval(tenderId))
  expect((await termsOf(tenderId))?.stage).toBe('cancelled')
  expect(await awardsOfTender(tenderId)).toEqual([])
  expect(await summariesForAudit(tenderId)).toHaveLength(6)
  await tellBiddersOutcome({ key: 'left', type: 'award.approved', chain: tenderId, about: tenderId, at: '' })
  const letters = await db().execute(sql`select 1 from messages where key like 'left/outcome/%'`)
  expect(letters.length).toBeGreaterThanOrEqual(6)
  const page = await awardPage(manager().actor, tenderId)
  expect(page.approval?.minuteReference).toBe('Board, item 4')
  expect(page.lots.every(({ left }) => left?.reasons === reasons)).toBe(true)
})
