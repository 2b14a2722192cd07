import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { namePanel } from '#app/modules/tenders/use-cases/name-panel.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '#db/client.server.ts'
import { reasonFor } from '#db/scenarios/answers.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { computeResult } from './jobs/compute-result.server.ts'
import { answerFile } from './queries/answer-file.server.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { moderationBoard } from './queries/moderation-board.server.ts'
import { panelResult } from './queries/result-page.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { agreeScore } from './use-cases/agree-score.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'
import { lockQuality } from './use-cases/lock-quality.server.ts'
import { lockScores } from './use-cases/lock-scores.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

testDatabase()

/** Four members: the chair has an interest in one bidder, another member in a second. */
const panel = ['helen', 'tom', 'aisha', 'ben'] as const
type Member = (typeof panel)[number]
const conflicts: Partial<Record<Member, string>> = { helen: 'Midland Print Rentals', ben: 'Blackthorn Office' }

let world: World
let told: ToldTender
let tenderId: string
let questions: string[]

const as = (key: Member, days = -18): Ctx => {
  const ctx = world.as(key, workingMoment(world.anchor, days, '10:00'))
  return { ...ctx, actor: { ...ctx.actor, secondFactor: true } }
}
const actor = (key: Member) => as(key).actor
const bidIndex = { 'Midland Print Rentals': 0, 'Blackthorn Office': 1 } as const
const bidOf = (name: keyof typeof bidIndex) => told.bidIds[bidIndex[name]] ?? ''
const met = () => (['helen', 'tom', 'aisha'] as const).map((key) => world.personId(key))
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))

async function declare(member: Member, conflict: string | undefined) {
  const bidders = await biddersToDeclare(tenderId)
  const said = bidders.map(
    ({ token, name }) => [token, name === conflict ? ('yes' as const) : ('no' as const)] as const,
  )
  const nature = Object.fromEntries(bidders.map(({ token }) => [token, 'My brother works there']))
  return declareInterests.run(as(member, -19), { tenderId, interest: Object.fromEntries(said), nature })
}

async function scoreAll(member: Member) {
  const { bids } = await scoringDesk(actor(member), tenderId)
  for (const criterionId of questions) {
    const each = (text: string) => Object.fromEntries(bids.map(({ bidId }) => [bidId, text]))
    await scoreQuestion.run(as(member), { tenderId, criterionId, score: each('3'), reason: each(reasonFor(3)) })
  }
  await lockScores.run(as(member), { tenderId, confirm: 'yes' })
}

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  const prepared = await prepareTender(await beginTender(world, photocopiers, -20, 9))
  tenderId = prepared.tenderId
  const manager = world.as('priya', workingMoment(world.anchor, -60, '12:00'), 'manager')
  const personIds = panel.map((key) => world.personId(key))
  await namePanel.run(manager, { tenderId, personIds, chairId: world.personId('helen') })
  told = await submitBids(await publish(prepared))
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
  for (const member of panel) await declare(member, conflicts[member])
}, 120_000)

describe('a member with an interest in a bidder', () => {
  it('finds no trace of that bid on any page', async () => {
    const hidden = bidOf('Blackthorn Office')
    const pages = [
      await scoringDesk(actor('ben'), tenderId),
      ...(await Promise.all(questions.map((id) => questionToScore(actor('ben'), tenderId, id)))),
      await moderationBoard(actor('ben'), tenderId),
      await interestsPage(actor('ben'), tenderId),
    ]
    const alias = (await scoringDesk(actor('tom'), tenderId)).bids.find(({ bidId }) => bidId === hidden)?.alias ?? ''
    expect(alias).toMatch(/^Bidder /)
    expect(JSON.stringify(pages)).not.toContain(hidden)
    expect(JSON.stringify(pages)).not.toContain(`"${alias}"`)
    expect(JSON.stringify(pages)).not.toContain('each school has a named person')
    await expect(answerFile(actor('ben'), tenderId, hidden, '0')).rejects.toThrow(NotFound)
  })

  it('cannot score it, neither through the service nor past it', async () => {
    const hidden = bidOf('Blackthorn Office')
    const [criterionId = ''] = questions
    const typed = { tenderId, criterionId, score: { [hidden]: '0' }, reason: { [hidden]: reasonFor(0) } }
    await expect(scoreQuestion.run(as('ben'), typed)).rejects.toThrow(NotFound)
    const past = sql`insert into scores (tender_id, bid_id, criterion_id, person_id, score, reason, saved_at)
      values (${tenderId}, ${hidden}, ${criterionId}, ${world.personId('ben')}, 0, 'past the rule', now())`
    await expect(db().execute(past)).rejects.toMatchObject({ cause: { code: 'CB004' } })
  })

  it('cannot take the declaration back, neither through the service nor past it', async () => {
    expect(await refusal(declare('ben', undefined))).toBe('interest-stands')
    const past = sql`update interest_declarations set conflicted = false where person_id = ${world.personId('ben')} and conflicted`
    await expect(db().execute(past)).rejects.toMatchObject({ cause: { code: 'CB001' } })
  })

  it('may remember another interest while still scoring', async () => {
    const bidders = await biddersToDeclare(tenderId)
    const all = Object.fromEntries(bidders.map(({ token }) => [token, 'yes' as const]))
    const without = { tenderId, interest: all }
    await expect(declareInterests.run(as('ben'), without)).rejects.toMatchObject({
      issues: [{ path: ['nature', bidders[0]?.token] }, {}, {}],
    })
  })
})

describe('while the panel agrees', () => {
  beforeAll(async () => {
    for (const member of panel) await scoreAll(member)
  }, 60_000)

  it('the interested see neither the scores of that bid nor what was agreed of it', async () => {
    const board = await moderationBoard(actor('ben'), tenderId)
    expect(board.begun).toBe(true)
    expect(board.questions[0]?.cells.map(({ bidId }) => bidId)).not.toContain(bidOf('Blackthorn Office'))
    expect((await moderationBoard(actor('tom'), tenderId)).questions[0]?.cells).toHaveLength(3)
  })

  it('a bid in whose bidder the chair has an interest is minuted by another member, and by nobody interested', async () => {
    const [criterionId = ''] = questions
    const agreement = { tenderId, criterionId, score: '3', reason: reasonFor(3), discussion: '' }
    const midland = { ...agreement, bidId: bidOf('Midland Print Rentals') }
    await expect(agreeScore.run(as('helen'), midland)).rejects.toThrow(NotFound)
    await agreeScore.run(as('tom'), midland)
    const blackthorn = { ...agreement, bidId: bidOf('Blackthorn Office') }
    await expect(agreeScore.run(as('tom'), blackthorn)).rejects.toThrow(NotFound)
    await expect(agreeScore.run(as('ben'), blackthorn)).rejects.toThrow(NotFound)
    await agreeScore.run(as('helen'), blackthorn)
  })
})

describe('when there is a result', () => {
  beforeAll(async () => {
    for (const criterionId of questions)
      for (const bidId of told.bidIds) {
        const minute = bidId === bidOf('Midland Print Rentals') ? as('tom') : as('helen')
        await agreeScore.run(minute, { tenderId, bidId, criterionId, score: '3', reason: reasonFor(3), discussion: '' })
      }
    await lockQuality.run(as('helen', -15), { tenderId, present: met(), confirm: 'yes' })
    await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
    await computeResult({ key: 'k', type: 'tenders.price-opened', chain: tenderId, about: tenderId, at: '' })
  }, 60_000)

  it('the interested see the rest of the ranking without that bid’s figures', async () => {
    const hidden = bidOf('Blackthorn Office')
    const shown = await panelResult(actor('ben'), tenderId)
    expect(shown.hidden).toBe(true)
    expect(shown.lots[0]?.report.bids).toHaveLength(2)
    expect(
      JSON.stringify([shown.lots[0]?.report.bids, shown.lots[0]?.costs, shown.reasons, shown.aliases]),
    ).not.toContain(hidden)
    const whole = await panelResult(actor('tom'), tenderId)
    const price = whole.lots[0]?.report.bids.find(({ bidId }) => bidId === hidden)?.pricePence
    expect(price).toBeGreaterThan(0)
    expect(JSON.stringify(shown)).not.toContain(String(price))
    expect(whole.hidden).toBe(false)
    expect(await namedBidders(tenderId)).toHaveLength(3)
  })
})
