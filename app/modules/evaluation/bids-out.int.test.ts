import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { outcomeForSupplier } from '#app/modules/award/queries/outcome-for-supplier.server.ts'
import { approveAward } from '#app/modules/award/use-cases/approve-award.server.ts'
import { recommendAward } from '#app/modules/award/use-cases/recommend-award.server.ts'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
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
import { judgeByName } from './judge-by-name.server.ts'
import { conditionsPage } from './queries/conditions-page.server.ts'
import { clusterResult } from './queries/result-page.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { computeResults } from './use-cases/compute-results.server.ts'
import { disqualifyBidder } from './use-cases/disqualify-bidder.server.ts'

testDatabase()

/** Two conditions; the first bidder fails one before scoring, the winner is put out after the result. */
let world: World
let told: ToldTender
let tenderId: string
let lotId: string
const conditions = ['Insured for £5 million', 'Registered for data protection']

const as = (key: CastKey, days = -19): Ctx => world.as(key, workingMoment(world.anchor, days, '10:00'))
const manager = (days = -19) => world.as('priya', workingMoment(world.anchor, days, '10:00'), 'manager')
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const tokenOf = async (name: string) => (await biddersToDeclare(tenderId)).find((one) => one.name === name)?.token ?? ''

async function typed(failing: string | null) {
  const cells = (await biddersToDeclare(tenderId)).flatMap(({ token, name }) =>
    conditions.map((_, at) => [`${token}-${at}`, name === failing && at === 1 ? 'no' : 'yes'] as const),
  )
  return { met: Object.fromEntries(cells), reason: {} as Record<string, string> }
}

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(
    await publish(await prepareTender(await beginTender(world, { ...photocopiers, conditions }, -20, 9))),
  )
  tenderId = told.tenderId
  lotId = (await termsOf(tenderId))?.document.lots[0]?.id ?? ''
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const key of ['helen', 'tom', 'aisha'] as const) await declareNone(told, key, as(key).at ?? new Date())
}, 120_000)

describe('conditions of taking part', () => {
  it('are published, and nothing is scored before they are judged', async () => {
    expect((await termsOf(tenderId))?.document.conditions).toEqual(conditions)
    const desk = await scoringDesk(as('tom').actor, tenderId)
    expect(desk.step).toBe('wait-for-conditions')
    const at = workingMoment(world.anchor, -18, '10:00')
    expect(await refusal(scoreQuestions(told, 'tom', at, 1))).toBe('conditions-not-judged')
  })

  it('are judged by the manager, who knows names and no letter, and by nobody who scores', async () => {
    for (const key of ['helen', 'tom', 'dan', 'ruth'] as const)
      await expect(conditionsPage(as(key).actor, tenderId)).rejects.toThrow(NotFound)
    const text = JSON.stringify(await conditionsPage(manager().actor, tenderId))
    expect(text).toContain('Midland Print Rentals')
    expect(text).not.toContain('"Bidder ')
    for (const bidId of told.bidIds) expect(text).not.toContain(bidId)
    const failing = await typed('Midland Print Rentals')
    const cell = Object.entries(failing.met).find(([, met]) => met === 'no')?.[0] ?? ''
    await expect(judgeByName(manager(), tenderId, failing)).rejects.toMatchObject({
      issues: [{ path: ['reason', cell] }],
    })
    await judgeByName(manager(), tenderId, await typed(null))
    await judgeByName(manager(), tenderId, { ...failing, reason: { [cell]: 'It is not on the register.' } })
  })

  it('put the bidder out: its letter is gone from every desk, and the judgement stays once somebody scores', async () => {
    const desk = await scoringDesk(as('tom').actor, tenderId)
    expect(desk.bids).toHaveLength(2)
    const [first] = desk.questions
    const { bids } = await questionToScore(as('tom').actor, tenderId, first?.criterionId ?? '')
    expect(bids.map(({ bidId }) => bidId)).not.toContain(told.bidIds[0])
    const left = { ...told, bidIds: told.bidIds.slice(1) }
    for (const key of ['helen', 'tom', 'aisha'] as const)
      await scoreQuestions(left, key, workingMoment(world.anchor, -18, '10:00'), 'all')
    expect(await refusal(judgeByName(manager(), tenderId, await typed(null)))).toBe('scoring-has-begun')
    await expect(db().execute(sql`delete from bids_out`)).rejects.toMatchObject({ cause: { code: 'CB001' } })
    await moderate(left, workingMoment(world.anchor, -15, '10:00'))
  })
})

describe('when the first falls out after the result', () => {
  beforeAll(async () => {
    await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
    await computeResults.run({ actor: theService }, { tenderId })
  }, 60_000)

  const winnerOf = async () => (await clusterResult(manager().actor, tenderId)).lots[0]?.report.winner ?? ''
  const recommend = (bidId: string) =>
    recommendAward.run(manager(-13), { tenderId, lotId, bidId, text: 'Best value for the schools.', whyNotFirst: '' })

  it('the bid that failed a condition is not in the calculation, and the kept result is the same', async () => {
    const { lots } = await clusterResult(manager().actor, tenderId)
    expect(lots[0]?.report.bids).toHaveLength(2)
    expect(lots[0]?.matches).toBe(true)
  })

  it('the manager puts the winner out with the reason, and the next is recommended as the first', async () => {
    const first = await winnerOf()
    const next = told.bidIds.slice(1).find((bidId) => bidId !== first) ?? ''
    await recommend(first)
    const names = ['', 'Blackthorn Office', 'Copyhouse Community']
    const token = await tokenOf(names[told.bidIds.indexOf(first)] ?? '')
    const asked = { tenderId, token, because: 'Excluded for bid rigging.', confirm: 'yes' as const }
    for (const key of ['helen', 'dan', 'ruth', 'margaret'] as const)
      await expect(disqualifyBidder.run(as(key), asked)).rejects.toThrow(NotFound)
    await disqualifyBidder.run(manager(-13), asked)
    expect(await refusal(disqualifyBidder.run(manager(-13), asked))).toBe('already-out')
    const chair = world.as('margaret', workingMoment(world.anchor, -12, '18:00'), 'chair')
    expect(await refusal(approveAward.run(chair, { tenderId, minuteReference: 'M1', confirm: 'yes' }))).toBe(
      'recommended-bid-out',
    )
    expect(await refusal(recommend(first))).toBe('bid-not-ranked')
    await recommend(next)
    expect(await winnerOf()).toBe(first)
    await approveAward.run(chair, { tenderId, minuteReference: 'M1', confirm: 'yes' })
    expect(await refusal(disqualifyBidder.run(manager(-11), asked))).toBe('award-already-approved')
  })

  it('each is told why it is out, and nobody else’s reason', async () => {
    const outcome = await outcomeForSupplier(as('colin', -10).actor, told.bidIds[0] ?? '')
    expect(outcome.summary.outcome).toBe('out')
    expect(outcome.summary.outReasons.join()).toContain('It is not on the register.')
    expect(JSON.stringify(outcome)).not.toContain('rigging')
  })

  it('the record holds no reason', async () => {
    const rows = await db().execute<{ body: string }>(
      sql`select type || body as body from chain_entries where chain_id = ${tenderId}`,
    )
    const text = rows.map(({ body }) => body).join('\n')
    expect(text).toContain('evaluation.bidder-disqualified')
    expect(text).not.toMatch(/rigging|on the register/)
  })
})
