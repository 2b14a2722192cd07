import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { isProofOf, proofOf } from './invitation-proof.server.ts'
import { tellInvited } from './jobs/tell-outside.server.ts'
import { answerFile } from './queries/answer-file.server.ts'
import { dealingPage } from './queries/dealing-page.server.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { invitationPage } from './queries/invitation-page.server.ts'
import { moderationBoard } from './queries/moderation-board.server.ts'
import { panelAtWork } from './queries/panel-at-work.server.ts'
import { panelResult } from './queries/result-page.server.ts'
import { bidToScore } from './queries/score-bid.server.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoringDesk } from './queries/scoring-desk.server.ts'
import { acceptInvitation } from './use-cases/accept-invitation.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'
import { inviteAssessor } from './use-cases/invite-assessor.server.ts'
import { lockScores } from './use-cases/lock-scores.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'
import { withdrawInvitation } from './use-cases/withdraw-invitation.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let questions: string[]
let eve: Ctx

const at = () => workingMoment(world.anchor, -18, '10:00')
const as = (key: CastKey): Ctx => world.as(key, at())
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const asked = (more: object = {}) => ({
  tenderId,
  name: 'Eve Stone',
  email: 'Eve@college.example',
  criterionIds: questions.slice(0, 1),
  why: 'She knows data protection.',
  ...more,
})
const answerOf = (name: 'Midland') => (name === 'Midland' ? 'two hundred schools' : '')

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
  const { id } = await enrolPerson.run({ actor: theService }, { name: 'Eve Stone', email: 'eve@college.example' })
  eve = { actor: { personId: id, name: 'Eve Stone', seat: null, secondFactor: true }, at: at() }
}, 120_000)

describe('an invitation to assess', () => {
  it('is sent by the cluster’s manager alone, to one address, and the letter’s link proves it', async () => {
    for (const key of ['helen', 'dan', 'ruth', 'margaret'] as const)
      await expect(inviteAssessor.run(as(key), asked())).rejects.toThrow(NotFound)
    await expect(inviteAssessor.run(as('priya'), asked({ criterionIds: [] }))).rejects.toMatchObject({
      issues: [{ path: ['criterionIds'] }],
    })
    const { id } = await inviteAssessor.run(as('priya'), asked())
    expect(await refusal(inviteAssessor.run(as('priya'), asked()))).toBe('already-invited')
    await tellInvited({ key: 'i', type: '', chain: tenderId, about: id, at: '' })
    const [letter] = await db().execute<{ address: string; body: string }>(
      sql`select address, body from messages where key = 'i/invited'`,
    )
    expect(letter?.address).toBe('eve@college.example')
    expect(letter?.body).toContain(`/panel/invitations/${id}/${proofOf(id)}`)
    expect(isProofOf(id, proofOf(crypto.randomUUID()))).toBe(false)
    await withdrawInvitation.run(as('priya'), { tenderId, invitationId: id })
    expect(await refusal(acceptInvitation.run(eve, { invitationId: id, proof: proofOf(id) }))).toBe(
      'invitation-withdrawn',
    )
  })

  it('opens nothing for whoever has no link, another address, or bids for a supplier', async () => {
    const { id } = await inviteAssessor.run(as('priya'), asked())
    const proof = proofOf(id)
    await expect(acceptInvitation.run(eve, { invitationId: id, proof: 'guessed' })).rejects.toThrow(NotFound)
    await expect(acceptInvitation.run({ actor: nobody }, { invitationId: id, proof })).rejects.toThrow(NotFound)
    await expect(invitationPage(eve.actor, id, 'guessed')).rejects.toThrow(NotFound)
    expect(await refusal(acceptInvitation.run(as('dan'), { invitationId: id, proof }))).toBe('invitation-for-another')
    expect((await invitationPage(as('dan').actor, id, proof)).forThisPerson).toBe(false)
    await expect(scoringDesk(eve.actor, tenderId)).rejects.toThrow(NotFound)
    const late = { ...eve, at: workingMoment(world.anchor, 10, '10:00') }
    expect(await refusal(acceptInvitation.run(late, { invitationId: id, proof }))).toBe('invitation-expired')
    await acceptInvitation.run(eve, { invitationId: id, proof })
    expect(await refusal(acceptInvitation.run(eve, { invitationId: id, proof }))).toBe('invitation-used')
    const { members, invitations } = await panelAtWork(as('priya').actor, tenderId)
    expect(members.find(({ name }) => name === 'Eve Stone')).toMatchObject({ role: 'assessor', locked: false })
    expect(invitations.map(({ state }) => state)).toEqual(['withdrawn', 'accepted'])
  })
})

describe('an assessor from outside', () => {
  it('declares interests first, with a second factor', async () => {
    expect((await scoringDesk(eve.actor, tenderId)).step).toBe('declare')
    const bidders = await biddersToDeclare(tenderId)
    const interest = Object.fromEntries(bidders.map(({ token }) => [token, 'no' as const]))
    const without = { ...eve, actor: { ...eve.actor, secondFactor: false } }
    await expect(declareInterests.run(without, { tenderId, interest })).rejects.toThrow(SecondFactorNeeded)
    await declareInterests.run(eve, { tenderId, interest })
    expect((await interestsPage(eve.actor, tenderId)).declared).toBe(true)
  })

  it('sees their own question on every page and no other, no file of another and no result', async () => {
    const [own = '', other = ''] = questions
    const desk = await scoringDesk(eve.actor, tenderId)
    expect(desk.questions.map(({ criterionId }) => criterionId)).toEqual([own])
    expect(desk.members.every(({ progress }) => progress === null)).toBe(true)
    expect((await questionToScore(eve.actor, tenderId, own)).bids).toHaveLength(3)
    await expect(questionToScore(eve.actor, tenderId, other)).rejects.toThrow(NotFound)
    const bid = await bidToScore(eve.actor, tenderId, told.bidIds[0] ?? '')
    expect(bid.questions.map(({ criterionId }) => criterionId)).toEqual([own])
    expect(bid.mayAsk).toBe(false)
    expect(JSON.stringify(bid)).toContain(answerOf('Midland'))
    await expect(dealingPage(eve.actor, tenderId)).rejects.toThrow(NotFound)
    await expect(panelResult(eve.actor, tenderId)).rejects.toThrow(NotFound)
    await expect(panelAtWork(eve.actor, tenderId)).rejects.toThrow(NotFound)
    await expect(answerFile(eve.actor, tenderId, told.bidIds[0] ?? '', '99')).rejects.toThrow(NotFound)
    const typed = { tenderId, criterionId: other, score: { [told.bidIds[0] ?? '']: '3' } }
    await expect(scoreQuestion.run(eve, typed)).rejects.toThrow(NotFound)
  })

  it('leaves every question with the members, and the panel waits for all', async () => {
    await declareNone(told, 'tom', at())
    expect((await scoringDesk(as('tom').actor, tenderId)).questions).toHaveLength(questions.length)
    const each = (text: string) => Object.fromEntries(told.bidIds.map((bidId) => [bidId, text]))
    const reason = each('Names a data protection officer and says where the copies are kept.')
    await scoreQuestion.run(eve, { tenderId, criterionId: questions[0] ?? '', score: each('4'), reason })
    await lockScores.run(eve, { tenderId, confirm: 'yes' })
    expect((await scoringDesk(eve.actor, tenderId)).step).toBe('wait-for-members')
    expect((await moderationBoard(eve.actor, tenderId)).questions).toEqual([])
  })
})
