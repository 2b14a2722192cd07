import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { summaryFor } from '#app/modules/award/domain/summary-for.ts'
import { assessedLots } from '#app/modules/award/queries/assessed-lots.server.ts'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { schoolCriterionId } from '#app/modules/tenders/domain/lot-criteria.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { runEvaluate } from '#app/tool/evaluate.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { type CastKey, suppliers } from '#db/scenarios/cast.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { schoolScores, schoolsToJudge } from '#db/scenarios/schools-story.ts'
import type { ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { dealingPage } from './queries/dealing-page.server.ts'
import { reportFacts } from './queries/evaluation-report.server.ts'
import { howSure } from './queries/how-sure.server.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { moderationBoard } from './queries/moderation-board.server.ts'
import { myPanels } from './queries/my-panels.server.ts'
import { clusterResult, panelResult } from './queries/result-page.server.ts'
import { resultRows } from './queries/result-rows.server.ts'
import { bidToScore } from './queries/score-bid.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { evaluationReport } from './ui/report-data.ts'
import { agreeScore } from './use-cases/agree-score.server.ts'
import { computeResults } from './use-cases/compute-results.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'
import { lockQuality } from './use-cases/lock-quality.server.ts'
import { nameSubstitute } from './use-cases/name-substitute.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let trial: string
let repairs: string

const at = (days: number) => workingMoment(world.anchor, days, '11:00')
const as = (key: CastKey): Ctx => world.as(key, at(-18))
const actor = (key: CastKey) => as(key).actor
const manager = () => world.as('priya', at(-18), 'manager')
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const orNothing = (page: Promise<unknown>) =>
  page.catch((fault: unknown) => {
    if (fault instanceof NotFound) return null
    throw fault
  })
const secret = 'What only Old Church has found: the paper tray is hard to reach.'
const typed = (bidIds: readonly string[], more: object = {}) => ({
  tenderId,
  criterionId: trial,
  score: Object.fromEntries(bidIds.map((bidId) => [bidId, '4'])),
  reason: Object.fromEntries(bidIds.map((bidId) => [bidId, secret])),
  ...more,
})

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await schoolsToJudge(world, -20))
  tenderId = told.tenderId
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  trial = criteria.find(({ judged }) => judged?.by === 'schools')?.id ?? ''
  repairs = criteria.find(({ kind, judged }) => kind === 'scored' && !judged)?.id ?? ''
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
}, 120_000)

describe('whoever speaks for a school', () => {
  it('declares interests like everybody, and then scores the school’s own questions and no other', async () => {
    expect((await scoringDesk(actor('ben'), tenderId)).step).toBe('declare')
    await declareNone(told, 'ben', at(-19))
    const desk = await scoringDesk(actor('ben'), tenderId)
    expect(desk).toMatchObject({ step: 'score', speaksFor: 'Old Church', total: 3 })
    expect(desk.questions.map(({ criterionId }) => criterionId)).toEqual([trial])
    expect(desk.members.map(({ name }) => name)).toEqual(['Ben Carter'])
    await expect(questionToScore(actor('ben'), tenderId, repairs)).rejects.toThrow(NotFound)
    const other = { ...typed(told.bidIds), criterionId: repairs }
    await expect(scoreQuestion.run(as('ben'), other)).rejects.toThrow(NotFound)
  })

  it('says how many took part and gave each score, and the record says only that the question was scored', async () => {
    const [first = ''] = told.bidIds
    const counts = ['0', '0', '1', '20', '40', '2']
    const voice = { [first]: { pupils: '62', parents: '', staff: '9', counts } }
    await scoreQuestion.run(as('ben'), typed(told.bidIds, { voice }))
    const page = await questionToScore(actor('ben'), tenderId, trial)
    expect(page.question.forSchools).toBe(true)
    expect(page.bids.find(({ bidId }) => bidId === first)?.voice).toEqual({
      pupils: 62,
      parents: 0,
      staff: 9,
      counts: [0, 0, 1, 20, 40, 2],
    })
    const entries = await db().execute<{ body: string }>(
      sql`select body from chain_entries where chain_id = ${tenderId} and type = 'evaluation.question-scored'`,
    )
    expect(entries.at(-1)?.body).toContain(trial)
    expect(JSON.stringify(entries)).not.toMatch(/tray|62/)
  })

  it('is refused more scores than people took part', async () => {
    const [first = ''] = told.bidIds
    const voice = { [first]: { pupils: '3', parents: '', staff: '', counts: ['4'] } }
    expect(await refusal(scoreQuestion.run(as('ben'), typed([first], { voice })))).toBe('more-answers-than-people')
  })

  it('never sees a price, a name, another’s score, the panel’s work or a result', async () => {
    await declareNone(told, 'clare', at(-19))
    const pages = await Promise.all([
      myPanels(actor('clare')),
      scoringDesk(actor('clare'), tenderId),
      orNothing(questionToScore(actor('clare'), tenderId, trial)),
      orNothing(questionToScore(actor('clare'), tenderId, repairs)),
      ...told.bidIds.map((bidId) => orNothing(bidToScore(actor('clare'), tenderId, bidId))),
      orNothing(dealingPage(actor('clare'), tenderId)),
      orNothing(moderationBoard(actor('clare'), tenderId)),
      orNothing(panelResult(actor('clare'), tenderId)),
    ])
    const shown = JSON.stringify(pages)
    expect(shown).toContain('Bidder A')
    for (const hidden of [secret, ...suppliers.map(({ name }) => name)]) expect(shown).not.toContain(hidden)
    expect(shown).not.toMatch(/142\.50|pence/i)
    expect(JSON.stringify(await interestsPage(actor('clare'), tenderId))).not.toContain('Bidder A')
  })

  it('is the only one who scores it: not the panel, not its chair, nobody else of the school', async () => {
    for (const key of ['helen', 'tom'] as const) {
      await declareNone(told, key, at(-19))
      await expect(questionToScore(actor(key), tenderId, trial)).rejects.toThrow(NotFound)
      await expect(scoreQuestion.run(as(key), typed(told.bidIds))).rejects.toThrow(NotFound)
    }
    await expect(scoreQuestion.run(as('margaret'), typed(told.bidIds))).rejects.toThrow(NotFound)
    const [bidId = ''] = told.bidIds
    const forced =
      db().execute(sql`insert into scores (id, tender_id, bid_id, criterion_id, person_id, score, reason, saved_at)
      values (gen_random_uuid(), ${tenderId}, ${bidId}, ${trial}, ${world.personId('tom')}, 5, 'Mine', now())`)
    await expect(forced).rejects.toMatchObject({ cause: { code: 'CB004' } })
  })

  it('leaves a bid of a bidder they know to a substitute of the same school, and the manager is told that one is needed', async () => {
    const bidders = await biddersToDeclare(tenderId)
    const [known] = bidders
    await declareInterests.run(as('sunita'), {
      tenderId,
      interest: Object.fromEntries(bidders.map(({ token }) => [token, token === known?.token ? 'yes' : 'no'])),
      nature: { [known?.token ?? '']: 'My brother drives for them.' },
    })
    expect((await scoringDesk(actor('helen'), tenderId)).short).toHaveLength(1)
    const named = {
      tenderId,
      inPlaceOf: world.personId('sunita'),
      scope: 'interests',
      because: 'Her brother.',
    } as const
    const substitute = (key: CastKey) => nameSubstitute.run(manager(), { ...named, personId: world.personId(key) })
    expect(await refusal(substitute('dan'))).toBe('substitute-not-from-that-school')
    expect(await refusal(substitute('margaret'))).toBe('joiner-holds-a-key')
  })
})

describe('what the schools gave', () => {
  let whole: ToldTender

  beforeAll(async () => {
    whole = await submitBids(await schoolsToJudge(world, -20))
    await openBids(whole, 'quality', workingMoment(world.anchor, -20, '14:00'))
    for (const member of ['helen', 'tom', 'aisha'] as const) {
      await declareNone(whole, member, at(-19))
      await scoreQuestions(whole, member, at(-18), 'all')
    }
    for (const key of ['sunita', 'ben'] as const) await schoolScores(whole, key, at(-18))
  }, 120_000)

  const own = () => (whole.bidIds.length > 0 ? whole : expect.fail('no bids'))
  const lock = () =>
    lockQuality.run(world.as('helen', at(-15)), {
      tenderId: own().tenderId,
      present: (['helen', 'tom', 'aisha'] as const).map((key) => world.personId(key)),
      confirm: 'yes',
    })

  it('waits until every school has locked: before that nothing can be agreed or locked', async () => {
    const board = await moderationBoard(actor('helen'), own().tenderId)
    expect(board).toMatchObject({ begun: false, waitingFor: ['Clare Donnelly'], schools: [] })
    expect(await refusal(lock())).toBe('scores-not-all-locked')
    await schoolScores(own(), 'clare', at(-17))
    expect((await scoringDesk(actor('clare'), own().tenderId)).step).toBe('school-done')
  })

  it('is read by the panel and agreed by nobody', async () => {
    const board = await moderationBoard(actor('helen'), own().tenderId)
    expect(board.questions.map(({ title }) => title)).toEqual(['Repairs and service'])
    expect(board.schools.map(({ title, scores }) => [title, scores.length])).toEqual([['A week in the office', 9]])
    expect(board.schools[0]?.scores[0]?.voice).toMatch(
      /^62 pupils and 9 members of staff took part; the mean of their scores is [2-5]\.00\.$/,
    )
    expect(board).toMatchObject({ toAgree: 3, quorum: 3, members: [{}, {}, {}] })
    const criterionId = board.schools[0]?.criterionId ?? ''
    const [bidId = ''] = own().bidIds
    const minute = { score: '5', reason: 'We would rather have another score than the school gave.', discussion: '' }
    const agreed = agreeScore.run(as('helen'), { tenderId: own().tenderId, bidId, criterionId, ...minute })
    await expect(agreed).rejects.toThrow()
  })

  it('goes into the calculation by the published mix, and anybody gets the same bytes', async () => {
    await moderate(own(), at(-15))
    await openBids(own(), 'price', at(-14))
    await computeResults.run({ actor: theService, at: at(-13) }, { tenderId: own().tenderId })
    const [row] = await resultRows(own().tenderId)
    const run = runEvaluate(row?.input ?? '')
    expect('output' in run && JSON.parse(run.output)).toEqual(row?.output)
    const document = (await termsOf(own().tenderId))?.document
    const [mix] = document?.lots[0]?.mixes ?? []
    const group = (JSON.parse(row?.input ?? '{}') as Calculation).criteria[0]?.children?.find(
      ({ id }) => id === mix?.criterionId,
    )
    expect(group?.minimum).toBe('20')
    expect(group?.children?.map(({ id, weight }) => [id, weight])).toEqual(
      mix?.schools.map(({ id, weight }) => [schoolCriterionId(mix.criterionId, id), weight]),
    )
    const result = await clusterResult(manager().actor, own().tenderId)
    expect(result.lots[0]?.matches).toBe(true)
    const titles = result.lots[0]?.report.bids[0]?.lines.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['A week in the office', 'A week in the office, Old Church']))
  })

  it('stands in the report and in every bidder’s summary, with who took part', async () => {
    const facts = await reportFacts(manager().actor, own().tenderId)
    const report = evaluationReport(facts, { names: {}, aliases: facts.aliases } as never)
    const questions = report.lots[0]?.bids[0]?.questions ?? []
    expect(questions.map(({ question }) => question).sort()).toEqual([
      'A week in the office, Old Church',
      'A week in the office, Salisbury',
      "A week in the office, St. Joseph's",
      'Repairs and service',
    ])
    expect(questions.filter(({ voice }) => voice.startsWith('62 pupils and 9 members of staff'))).toHaveLength(3)
    const terms = (await termsOf(own().tenderId)) ?? expect.fail('no terms')
    const [lot] = await assessedLots(terms)
    const told = lot ? summaryFor(lot, own().bidIds[0] ?? '', '2026-12-24') : expect.fail('no lot')
    expect(told.ok && told.summary.own.criteria.map(({ title }) => title)).toContain('A week in the office, Salisbury')
    expect(JSON.stringify(told)).toContain('62 pupils and 9 members of staff took part')
  })

  it('says who would win without each school, and tells members of the panel from schools', async () => {
    const sure = await howSure(manager().actor, own().tenderId)
    expect(sure.members).toBe(3)
    expect(sure.lots[0]?.withoutSchool.map(({ school }) => school).sort()).toEqual([
      'Old Church',
      'Salisbury',
      "St. Joseph's",
    ])
    expect(sure.lots[0]?.withoutMember).toHaveLength(3)
  })
})

type Counted = { id: string; weight: string; minimum?: string; children?: Counted[] }
type Calculation = { criteria: Counted[] }
