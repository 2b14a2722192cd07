import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '#db/client.server.ts'
import { reasonFor } from '#db/scenarios/answers.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellManagerOfGap, tellSubstitute } from './jobs/tell-panel.server.ts'
import { moderationBoard } from './queries/moderation-board.server.ts'
import { panelAtWork } from './queries/panel-at-work.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { agreeScore } from './use-cases/agree-score.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'
import { lockQuality } from './use-cases/lock-quality.server.ts'
import { lockScores } from './use-cases/lock-scores.server.ts'
import { nameSubstitute } from './use-cases/name-substitute.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

testDatabase()

/** The usual panel of three. Tom has an interest in one bidder, so that only two are left to score its bid. */
let world: World
let told: ToldTender
let tenderId: string
let questions: string[]

const as = (key: CastKey): Ctx => {
  const ctx = world.as(key, workingMoment(world.anchor, -18, '10:00'))
  return { ...ctx, actor: { ...ctx.actor, secondFactor: true } }
}
const actor = (key: CastKey) => as(key).actor
const bidOfBlackthorn = () => told.bidIds[1] ?? ''
const met = () => (['helen', 'tom', 'aisha'] as const).map((key) => world.personId(key))
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))

async function declare(key: CastKey, conflict?: string) {
  const bidders = await biddersToDeclare(tenderId)
  const said = bidders.map(
    ({ token, name }) => [token, name === conflict ? ('yes' as const) : ('no' as const)] as const,
  )
  const nature = Object.fromEntries(bidders.map(({ token }) => [token, 'My sister runs their depot']))
  return declareInterests.run(as(key), { tenderId, interest: Object.fromEntries(said), nature })
}

const onlyOf = (key: CastKey) => `What only ${key} has noted: the engineer is named and the visit is promised.`

async function scoreAll(key: CastKey) {
  const { bids } = await scoringDesk(actor(key), tenderId)
  for (const criterionId of questions) {
    const each = (text: string) => Object.fromEntries(bids.map(({ bidId }) => [bidId, text]))
    await scoreQuestion.run(as(key), { tenderId, criterionId, score: each('3'), reason: each(onlyOf(key)) })
  }
  await lockScores.run(as(key), { tenderId, confirm: 'yes' })
}

const agreement = (bidId: string, criterionId: string) => ({
  tenderId,
  bidId,
  criterionId,
  score: '3',
  reason: reasonFor(3),
  discussion: '',
})
const substitute = () => ({
  tenderId,
  inPlaceOf: world.personId('tom'),
  personId: world.personId('ben'),
  scope: 'interests' as const,
  because: 'Tom declared an interest, and two are too few.',
})

const subjectsTo = async (key: CastKey) =>
  (
    await db().execute<{ subject: string }>(
      sql`select subject from messages where person_id = ${world.personId(key)} order by created_at`,
    )
  ).map(({ subject }) => subject)

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
  await declare('helen')
  await declare('tom', 'Blackthorn Office')
  await declare('aisha')
  for (const key of ['helen', 'tom', 'aisha'] as const) await scoreAll(key)
}, 120_000)

describe('a panel of three with one conflicted member', () => {
  it('cannot agree on that bid, and its manager is told why and what to do', async () => {
    const [criterionId = ''] = questions
    expect(await refusal(agreeScore.run(as('helen'), agreement(bidOfBlackthorn(), criterionId)))).toBe(
      'too-few-scorers',
    )
    const panel = await panelAtWork(actor('priya'), tenderId)
    expect(panel).toMatchObject({ short: 1, mayChange: true })
    expect(panel.members.find(({ name }) => name === 'Tom Fletcher')?.interests).toEqual([
      { bidder: 'Blackthorn Office', nature: 'My sister runs their depot' },
    ])
    const notice = { key: 'gap', type: 'evaluation.interests-declared', chain: tenderId, about: '', at: '' }
    await tellManagerOfGap(notice)
    expect((await subjectsTo('priya')).at(-1)).toMatch(/^A substitute is needed/)
  })

  it('is shown to its manager by the names of bidders, never beside a letter or an id of a bid', async () => {
    const text = JSON.stringify(await panelAtWork(actor('priya'), tenderId))
    expect(text).not.toContain('Bidder ')
    for (const bidId of told.bidIds) expect(text).not.toContain(bidId)
  })

  it('gets a substitute from the cluster’s manager alone, with a reason, who is neither holder nor member', async () => {
    for (const key of ['helen', 'tom', 'dan', 'ruth', 'margaret'] as const)
      await expect(nameSubstitute.run(as(key), substitute())).rejects.toThrow(NotFound)
    const by = as('priya')
    const tried = (more: object) => refusal(nameSubstitute.run(by, { ...substitute(), ...more }))
    expect(await tried({ personId: world.personId('aisha') })).toBe('already-on-panel')
    expect(await tried({ personId: world.personId('janet') })).toBe('joiner-holds-a-key')
    expect(await tried({ personId: world.personId('ruth') })).toBe('substitute-not-from-a-school')
    expect(await tried({ scope: 'whole' })).toBe('member-has-locked')
    expect(await tried({ inPlaceOf: world.personId('aisha') })).toBe('no-interest-declared')
    await expect(nameSubstitute.run(by, { ...substitute(), because: ' ' })).rejects.toMatchObject({
      issues: [{ path: ['because'] }],
    })
    await nameSubstitute.run(by, substitute())
    const rows = await db().execute<{ type: string; body: string }>(
      sql`select type, body from chain_entries where chain_id = ${tenderId} order by seq desc limit 2`,
    )
    expect(rows.map(({ type }) => type).sort()).toEqual(['evaluation.substitute-named', 'tenders.panel-joined'])
    expect(rows[0]?.body).not.toContain('two are too few')
    expect((await panelAtWork(actor('priya'), tenderId)).changes).toMatchObject([
      { name: 'Ben Carter', inPlaceOf: 'Tom Fletcher', because: substitute().because },
    ])
  })

  it('waits for the substitute, who declares first and then sees that bid alone and nobody’s score', async () => {
    await tellSubstitute({ key: 's', type: '', chain: tenderId, about: world.personId('ben'), at: '' })
    expect((await subjectsTo('ben')).at(-1)).toMatch(/^You score in somebody’s place/)
    expect((await scoringDesk(actor('ben'), tenderId)).step).toBe('declare')
    await declare('ben')
    const desk = await scoringDesk(actor('ben'), tenderId)
    expect(desk.bids.map(({ bidId }) => bidId)).toEqual([bidOfBlackthorn()])
    const question = await questionToScore(actor('ben'), tenderId, questions[0] ?? '')
    expect(question.bids.map(({ bidId }) => bidId)).toEqual([bidOfBlackthorn()])
    const board = await moderationBoard(actor('ben'), tenderId)
    expect(board).toMatchObject({ begun: false, questions: [] })
    for (const key of ['helen', 'tom', 'aisha'] as const)
      expect(JSON.stringify([desk, question, board])).not.toContain(onlyOf(key))
    const other = { tenderId, criterionId: questions[0] ?? '', score: { [told.bidIds[0] ?? '']: '3' } }
    await expect(scoreQuestion.run(as('ben'), other)).rejects.toThrow(NotFound)
  })

  it('is completed: the substitute locks, the panel agrees on every bid, and the chair locks quality', async () => {
    await scoreAll('ben')
    expect((await panelAtWork(actor('priya'), tenderId)).short).toBe(0)
    const board = await moderationBoard(actor('helen'), tenderId)
    const cell = board.questions[0]?.cells.find(({ bidId }) => bidId === bidOfBlackthorn())
    expect(cell?.scores.map(({ who }) => who)).toEqual(['Aisha Khan', 'Ben Carter', 'Helen Marsh'])
    for (const criterionId of questions)
      for (const bidId of told.bidIds) await agreeScore.run(as('helen'), agreement(bidId, criterionId))
    await lockQuality.run(as('helen'), { tenderId, present: met(), confirm: 'yes' })
    expect((await termsOf(tenderId))?.stage).toBe('quality-locked')
    const late = { ...substitute(), personId: world.personId('clare') }
    expect(await refusal(nameSubstitute.run(as('priya'), late))).toBe('quality-already-locked')
  })

  it('keeps on its record who sat on it, and takes no score from anybody else, not even past the service', async () => {
    const gone = sql`delete from panel_members where tender_id = ${tenderId} and person_id = ${world.personId('tom')}`
    await expect(db().execute(gone)).rejects.toMatchObject({ cause: { code: 'CB001' } })
    const past = sql`insert into scores (tender_id, bid_id, criterion_id, person_id, score, reason, saved_at)
      values (${tenderId}, ${bidOfBlackthorn()}, ${questions[0] ?? ''}, ${world.personId('priya')}, 0, 'past', now())`
    await expect(db().execute(past)).rejects.toMatchObject({ cause: { code: 'CB004' } })
  })
})
