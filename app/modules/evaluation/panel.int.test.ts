import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '#db/client.server.ts'
import { reasonFor } from '#db/scenarios/answers.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { answerFile } from './queries/answer-file.server.ts'
import { conditionsPage } from './queries/conditions-page.server.ts'
import { dealingPage } from './queries/dealing-page.server.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { moderationBoard } from './queries/moderation-board.server.ts'
import { myPanels } from './queries/my-panels.server.ts'
import { panelAtWork } from './queries/panel-at-work.server.ts'
import { panelResult } from './queries/result-page.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { saveQuestion, saveWhileTyping } from './save-question.server.ts'
import { agreeScore } from './use-cases/agree-score.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'
import { lockQuality } from './use-cases/lock-quality.server.ts'
import { lockScores } from './use-cases/lock-scores.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

testDatabase()

/** What the database answers to whoever changes what was locked. */
const never = { cause: { code: 'CB001' } }

let world: World
let told: ToldTender
let tenderId: string
let questions: string[]

const as = (key: CastKey, days = -18): Ctx => world.as(key, workingMoment(world.anchor, days, '10:00'))
const actor = (key: CastKey) => as(key).actor
const manager = () => world.as('priya', workingMoment(world.anchor, -18, '10:00'), 'manager').actor
const entries = async (type: string) =>
  db().execute<{ body: string }>(sql`select body from chain_entries where chain_id = ${tenderId} and type = ${type}`)
const met = () => (['helen', 'tom', 'aisha'] as const).map((key) => world.personId(key))
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const tokens = async () => (await biddersToDeclare(tenderId)).map(({ token, name }) => ({ token, name }))
const answersOf = async (conflict?: string) =>
  Object.fromEntries(
    (await tokens()).map(({ token, name }) => [token, name === conflict ? ('yes' as const) : ('no' as const)]),
  )

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
}, 120_000)

describe('before the bids are opened', () => {
  it('every page of the panel and of its manager is the same whether three have bid or nobody has', async () => {
    const empty = await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9)))
    const shown = async (id: string) => {
      const pages = [
        await scoringDesk(actor('tom'), id),
        await interestsPage(actor('tom'), id),
        await moderationBoard(actor('tom'), id),
        await dealingPage(actor('helen'), id),
        await panelAtWork(manager(), id),
        await conditionsPage(manager(), id),
      ] as const
      const mine = (await myPanels(actor('tom'))).filter((panel) => panel.tenderId === id)
      const reference = pages[0].tender.reference
      const { document } = (await termsOf(id)) ?? {}
      const own = (document?.criteria ?? []).map((criterion) => criterion.id)
      const text = JSON.stringify([...pages, mine])
        .replaceAll(id, 'T')
        .replaceAll(reference, 'R')
      return own.reduce((all, criterion, index) => all.replaceAll(criterion, `Q${index}`), text)
    }
    expect(await shown(tenderId)).toBe(await shown(empty.tenderId))
    expect(await shown(tenderId)).toContain('wait-for-opening')
    const { closesAt, document } = (await termsOf(tenderId)) ?? {}
    const coolingOff = (document?.timetable.coolingOffMinutes ?? 0) * 60_000
    const { opensFrom } = await scoringDesk(actor('tom'), tenderId)
    expect(opensFrom).toEqual(new Date((closesAt?.getTime() ?? 0) + coolingOff))
  })

  it('nobody can declare, score or lock', async () => {
    expect(await refusal(declareInterests.run(as('tom'), { tenderId }))).toBe('bids-not-open')
    expect(await refusal(lockScores.run(as('tom'), { tenderId, confirm: 'yes' }))).toBe('bids-not-open')
    expect(await refusal(lockQuality.run(as('helen'), { tenderId, present: met(), confirm: 'yes' }))).toBe(
      'bids-not-open',
    )
    await expect(questionToScore(actor('tom'), tenderId, questions[0] ?? '')).rejects.toThrow(NotFound)
  })
})

describe('after the opening', () => {
  beforeAll(async () => openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00')), 60_000)

  it('somebody who is not on the panel finds nothing, also a bidder and the cluster’s manager', async () => {
    for (const key of ['dan', 'ruth', 'priya', 'margaret'] as const) {
      const who = actor(key)
      for (const page of [scoringDesk, interestsPage, moderationBoard, panelResult])
        await expect(page(who, tenderId)).rejects.toThrow(NotFound)
      await expect(questionToScore(who, tenderId, questions[0] ?? '')).rejects.toThrow(NotFound)
      await expect(answerFile(who, tenderId, told.bidIds[0] ?? '', '0')).rejects.toThrow(NotFound)
      await expect(declareInterests.run(as(key), { tenderId })).rejects.toThrow(NotFound)
      await expect(lockScores.run(as(key), { tenderId, confirm: 'yes' })).rejects.toThrow(NotFound)
      await expect(lockQuality.run(as(key), { tenderId, present: met(), confirm: 'yes' })).rejects.toThrow(NotFound)
    }
    await expect(scoringDesk(actor('tom'), 'no-such-tender')).rejects.toThrow(NotFound)
  })

  it('a member without a second factor is asked for it first', async () => {
    const ctx = { ...as('tom'), actor: { ...actor('tom'), secondFactor: false } }
    const interest = await answersOf()
    await expect(declareInterests.run(ctx, { tenderId, interest })).rejects.toThrow(SecondFactorNeeded)
  })

  it('a member reads and scores nothing before declaring interests', async () => {
    const first = questions[0] ?? ''
    await expect(questionToScore(actor('tom'), tenderId, first)).rejects.toThrow(NotFound)
    const typed = { tenderId, criterionId: first, score: { [told.bidIds[0] ?? '']: '3' } }
    await expect(scoreQuestion.run(as('tom'), typed)).rejects.toThrow(NotFound)
    expect((await scoringDesk(actor('tom'), tenderId)).bids).toEqual([])
    expect(await refusal(lockScores.run(as('tom'), { tenderId, confirm: 'yes' }))).toBe('interests-not-declared')
  })

  it('a member declares for every bidder by name, and the record keeps that they did', async () => {
    const [one] = await tokens()
    expect(await refusal(declareInterests.run(as('tom'), { tenderId, interest: { [one?.token ?? '']: 'no' } }))).toBe(
      'bidder-unanswered',
    )
    await declareNone(told, 'tom', workingMoment(world.anchor, -19, '10:00'))
    expect(await entries('evaluation.interests-declared')).toHaveLength(1)
    expect((await scoringDesk(actor('tom'), tenderId)).bids).toHaveLength(3)
  })

  it('a member scores, and a page that saves itself writes nothing that did not change', async () => {
    const [first = '', second = ''] = told.bidIds
    const typed = {
      tenderId,
      criterionId: questions[0] ?? '',
      score: { [first]: '3' },
      reason: { [first]: reasonFor(3) },
    }
    await saveQuestion(as('tom'), typed)
    await saveQuestion(as('tom'), typed)
    expect(await entries('evaluation.question-scored')).toHaveLength(1)
    const half = { ...typed, score: { [first]: '4' }, reason: { [first]: 'Now', [second]: 'No score yet' } }
    expect(await saveWhileTyping(as('tom'), half)).toEqual([second])
    const { bids } = await questionToScore(actor('tom'), tenderId, questions[0] ?? '')
    expect(bids.find(({ bidId }) => bidId === first)).toMatchObject({
      score: 4,
      reason: 'Now',
      fault: 'reason-too-short',
    })
    await expect(saveQuestion(as('tom'), half)).rejects.toMatchObject({ issues: [{ path: ['score', second] }] })
    expect(await refusal(saveQuestion(as('tom'), { ...typed, score: { [first]: '9' } }))).toBe('score-off-scale')
  })

  it('as many saves at once as there are connections all go through, each with the connection it has', async () => {
    const [first = ''] = told.bidIds
    const criterionId = questions[1] ?? ''
    const saves = Array.from({ length: 8 }, (_, number) =>
      scoreQuestion.run(as('tom'), {
        tenderId,
        criterionId,
        score: { [first]: '3' },
        reason: { [first]: `${reasonFor(3)} (${number})` },
      }),
    )
    expect((await Promise.allSettled(saves)).map(({ status }) => status)).toEqual(Array(8).fill('fulfilled'))
  })

  it('a changed score keeps the one before with its reason, and the passages it rests on are kept', async () => {
    const [first = ''] = told.bidIds
    const criterionId = questions[0] ?? ''
    const before = await db().execute<{ score: number; reason: string }>(sql`select score, reason from earlier_scores`)
    expect(before).toMatchObject([{ score: 3, reason: reasonFor(3) }])
    await expect(db().execute(sql`delete from earlier_scores`)).rejects.toMatchObject(never)
    const evidence = { [first]: 'apprentices\nnot in the answer at all' }
    await saveQuestion(as('tom'), {
      tenderId,
      criterionId,
      score: { [first]: '4' },
      reason: { [first]: 'Now' },
      evidence,
    })
    const { bids } = await questionToScore(actor('tom'), tenderId, criterionId)
    expect(bids.find(({ bidId }) => bidId === first)?.evidence).toEqual(['apprentices', 'not in the answer at all'])
    expect(bids.find(({ bidId }) => bidId === first)?.elsewhere).toContain('not in the answer at all')
    expect(await db().execute(sql`select from earlier_scores`)).toHaveLength(1)
  })

  it('a member locks when all is scored, and not even the database changes a locked score', async () => {
    expect(await refusal(lockScores.run(as('tom'), { tenderId, confirm: 'yes' }))).toBe('scores-unfinished')
    await scoreQuestions(told, 'tom', workingMoment(world.anchor, -18, '11:00'), 'all')
    const [locked] = await entries('evaluation.scores-locked')
    expect(JSON.parse(locked?.body ?? '{}')).toMatchObject({
      by: world.personId('tom'),
      data: { scores: 3 * questions.length },
    })
    expect(locked?.body).not.toContain(reasonFor(3))
    expect((await scoringDesk(actor('tom'), tenderId)).step).toBe('wait-for-members')
    const typed = { tenderId, criterionId: questions[0] ?? '', score: { [told.bidIds[0] ?? '']: '1' } }
    expect(await refusal(scoreQuestion.run(as('tom'), typed))).toBe('own-scores-locked')
    await expect(
      db().execute(sql`update scores set score = 1 where person_id = ${world.personId('tom')}`),
    ).rejects.toMatchObject(never)
    await expect(
      db().execute(sql`delete from scores where person_id = ${world.personId('tom')}`),
    ).rejects.toMatchObject(never)
  })

  it('nobody sees another’s scores until every member has locked', async () => {
    await declareNone(told, 'helen', workingMoment(world.anchor, -19, '10:00'))
    await declareNone(told, 'aisha', workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, 'helen', workingMoment(world.anchor, -18, '11:00'), 'all')
    await scoreQuestions(told, 'aisha', workingMoment(world.anchor, -18, '11:00'), 2)
    const board = await moderationBoard(actor('helen'), tenderId)
    expect(board).toMatchObject({ begun: false, questions: [], waitingFor: ['Aisha Khan'] })
    const agreement = {
      tenderId,
      bidId: told.bidIds[0] ?? '',
      criterionId: questions[0] ?? '',
      score: '3',
      reason: reasonFor(3),
    }
    expect(await refusal(agreeScore.run(as('helen'), agreement))).toBe('scores-not-all-locked')
    await scoreQuestions(told, 'aisha', workingMoment(world.anchor, -17, '11:00'), 'all')
    const begun = await moderationBoard(actor('helen'), tenderId)
    expect(begun.questions.flatMap(({ cells }) => cells.flatMap(({ scores }) => scores))).toHaveLength(
      3 * 3 * questions.length,
    )
  })

  it('the chair records what was agreed; a change keeps what stood before; the first scores stay', async () => {
    const [bidId = ''] = told.bidIds
    const agreement = { tenderId, bidId, criterionId: questions[0] ?? '', score: '3', reason: reasonFor(3) }
    await expect(agreeScore.run(as('tom'), agreement)).rejects.toThrow(NotFound)
    await agreeScore.run(as('helen'), agreement)
    await agreeScore.run(as('helen', -16), { ...agreement, score: '2', reason: reasonFor(2) })
    const board = await moderationBoard(actor('tom'), tenderId)
    const cell = board.questions[0]?.cells.find((one) => one.bidId === bidId)
    expect(cell?.agreed).toMatchObject({ score: 2, reason: reasonFor(2), by: 'Helen Marsh' })
    expect(cell?.earlier).toMatchObject([{ score: 3, reason: reasonFor(3) }])
    expect(cell?.scores).toHaveLength(3)
    expect(await entries('evaluation.score-agreed')).toHaveLength(2)
    await expect(db().execute(sql`delete from earlier_agreed_scores`)).rejects.toMatchObject(never)
  })

  it('only the chair locks quality, once everything is agreed, and then no agreed score changes', async () => {
    await expect(lockQuality.run(as('tom'), { tenderId, present: met(), confirm: 'yes' })).rejects.toThrow(NotFound)
    expect(await refusal(lockQuality.run(as('helen'), { tenderId, present: met(), confirm: 'yes' }))).toBe(
      'not-all-agreed',
    )
    for (const criterionId of questions)
      for (const bidId of told.bidIds)
        await agreeScore.run(as('helen', -15), {
          tenderId,
          bidId,
          criterionId,
          score: '3',
          reason: reasonFor(3),
          discussion: reasonFor(4),
        })
    await lockQuality.run(as('helen', -15), { tenderId, present: met(), confirm: 'yes' })
    expect((await termsOf(tenderId))?.stage).toBe('quality-locked')
    expect(await entries('evaluation.quality-locked')).toHaveLength(1)
    expect(await entries('tenders.quality-locked')).toHaveLength(1)
    const late = {
      tenderId,
      bidId: told.bidIds[0] ?? '',
      criterionId: questions[0] ?? '',
      score: '5',
      reason: reasonFor(5),
    }
    expect(await refusal(agreeScore.run(as('helen'), late))).toBe('quality-locked')
    await expect(
      db().execute(sql`update agreed_scores set score = 5 where tender_id = ${tenderId}`),
    ).rejects.toMatchObject({ cause: { code: 'CB002' } })
  })
})
