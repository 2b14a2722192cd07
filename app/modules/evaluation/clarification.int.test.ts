import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { type CastKey, suppliers } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellAskerAnswered, tellBidderAsked } from './jobs/tell-outside.server.ts'
import { askBidderPage } from './queries/ask-bidder-page.server.ts'
import { clarificationsPage } from './queries/clarifications-page.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { answerClarification } from './use-cases/answer-clarification.server.ts'
import { askBidder } from './use-cases/ask-bidder.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let criterionId: string
let clarificationId: string

const as = (key: CastKey, days = -18): Ctx => world.as(key, workingMoment(world.anchor, days, '10:00'))
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const midland = () => told.bidIds[0] ?? ''
const question = 'Is the quarterly report for each school or for all together?'
const answer = 'It is one report for each school.'
const asked = () => ({ tenderId, bidId: midland(), criterionId, question, dueOn: dueOn() })
const dueOn = () => workingMoment(world.anchor, -15, '10:00').toISOString().slice(0, 10)
const shownTo = async (key: CastKey) => JSON.stringify(await questionToScore(as(key).actor, tenderId, criterionId))

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  criterionId = (await termsOf(tenderId))?.document.criteria.find(({ kind }) => kind === 'scored')?.id ?? ''
  for (const key of ['helen', 'tom'] as const) await declareNone(told, key, workingMoment(world.anchor, -19, '10:00'))
}, 120_000)

describe('the panel asks one bidder what an answer means', () => {
  it('by a member who has declared, and by nobody else', async () => {
    for (const key of ['aisha', 'priya', 'dan', 'colin', 'ruth'] as const) {
      await expect(askBidder.run(as(key), asked())).rejects.toThrow(NotFound)
      await expect(askBidderPage(as(key).actor, tenderId, midland(), criterionId)).rejects.toThrow(NotFound)
    }
    expect(await refusal(askBidder.run(as('tom', -10), asked()))).toBe('clarification-due-past')
    const page = await askBidderPage(as('tom').actor, tenderId, midland(), criterionId)
    expect(page.alias).toMatch(/^Bidder /)
    clarificationId = (await askBidder.run(as('tom'), asked())).id
    expect(await refusal(askBidder.run(as('helen'), asked()))).toBe('clarification-waiting')
  })

  it('by a letter that holds not a word of the question and does not say who asked', async () => {
    await tellBidderAsked({ key: 'q', type: '', chain: tenderId, about: clarificationId, at: '' })
    const letters = await db().execute<{ person_id: string; body: string }>(
      sql`select person_id, body from messages where key like 'q/asked/%'`,
    )
    expect(letters.map(({ person_id }) => person_id)).toContain(world.personId('colin'))
    for (const { body } of letters) expect(body).not.toMatch(/quarterly|Tom|Fletcher/)
    const page = JSON.stringify(await clarificationsPage(as('colin').actor, midland()))
    expect(page).toContain(question)
    expect(page).not.toMatch(/Tom|Fletcher/)
    expect(page).not.toContain(world.personId('tom'))
  })
})

describe('the bidder explains', () => {
  it('for its own bid only, without naming itself, once', async () => {
    for (const key of ['ruth', 'leila', 'priya', 'tom'] as const) {
      await expect(clarificationsPage(as(key).actor, midland())).rejects.toThrow(NotFound)
      await expect(answerClarification.run(as(key), { clarificationId, answer })).rejects.toThrow(NotFound)
    }
    const named = 'We at Midland Print Rentals send one each.'
    expect(await refusal(answerClarification.run(as('colin'), { clarificationId, answer: named }))).toBe(
      'clarification-names-bidder',
    )
    expect(await refusal(answerClarification.run(as('colin', -10), { clarificationId, answer }))).toBe(
      'clarification-late',
    )
    await answerClarification.run(as('colin'), { clarificationId, answer })
    expect(await refusal(answerClarification.run(as('colin'), { clarificationId, answer }))).toBe(
      'clarification-answered',
    )
  })

  it('to everybody who scores it, under the letter, and to no other bidder', async () => {
    for (const key of ['tom', 'helen'] as const) {
      const text = await shownTo(key)
      expect(text).toContain(answer)
      expect(suppliers.filter(({ name }) => text.includes(name))).toEqual([])
    }
    await tellAskerAnswered({ key: 'a', type: '', chain: tenderId, about: clarificationId, at: '' })
    const [letter] = await db().execute<{ person_id: string; body: string }>(
      sql`select person_id, body from messages where key = 'a/answered'`,
    )
    expect(letter?.person_id).toBe(world.personId('tom'))
    expect(letter?.body).not.toContain('Midland')
    expect((await clarificationsPage(as('ruth').actor, told.bidIds[1] ?? '')).clarifications).toEqual([])
  })

  it('and changes nothing in the bid, nor can it be changed itself', async () => {
    const { bids } = await questionToScore(as('tom').actor, tenderId, criterionId)
    expect(bids.find(({ bidId }) => bidId === midland())?.answer).not.toContain(answer)
    await expect(
      db().execute(sql`update clarifications set answer = 'Better' where id = ${clarificationId}`),
    ).rejects.toMatchObject({ cause: { code: 'CB001' } })
    const rows = await db().execute<{ body: string }>(
      sql`select body from chain_entries where chain_id = ${tenderId} and type like 'evaluation.bidder-%'`,
    )
    expect(rows).toHaveLength(2)
    expect(rows.map(({ body }) => body).join('\n')).not.toMatch(/quarterly|one report/)
  })
})
