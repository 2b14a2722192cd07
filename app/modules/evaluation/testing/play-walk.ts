import { ZodError } from 'zod'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import type { ToldTender } from '#db/scenarios/tender-story.ts'
import { proofOf } from '../invitation-proof.server.ts'
import { scoringDesk } from '../queries/scoring-desk.server.ts'
import { acceptInvitation } from '../use-cases/accept-invitation.server.ts'
import { agreeScore } from '../use-cases/agree-score.server.ts'
import { answerClarification } from '../use-cases/answer-clarification.server.ts'
import { askBidder } from '../use-cases/ask-bidder.server.ts'
import { dealQuestions } from '../use-cases/deal-questions.server.ts'
import { declareInterests } from '../use-cases/declare-interests.server.ts'
import { disqualifyBidder } from '../use-cases/disqualify-bidder.server.ts'
import { inviteAssessor } from '../use-cases/invite-assessor.server.ts'
import { lockQuality } from '../use-cases/lock-quality.server.ts'
import { lockScores } from '../use-cases/lock-scores.server.ts'
import { nameSubstitute } from '../use-cases/name-substitute.server.ts'
import { scoreQuestion } from '../use-cases/score-question.server.ts'
import type { OnPanel } from './panel-pages.ts'
import { type Joiner, type Stop, stops, type Walk, type Walker, walkers } from './some-walk.ts'

export type Evaluation = OnPanel & { readonly told: ToldTender; readonly outside: Actor }
export type Player = Walker | Joiner
export const players: readonly Player[] = [...walkers, 'substitute', 'outside']

/** Sunita is of a member school and neither on the panel nor a holder: she stands in. */
const castOf = (player: Walker | 'substitute'): CastKey => (player === 'substitute' ? 'sunita' : player)

export function asPlayer({ told: { world }, outside }: Evaluation, player: Player): Ctx {
  const at = workingMoment(world.anchor, -18, '10:00')
  if (player === 'outside') return { actor: outside, at }
  const ctx = world.as(castOf(player), at)
  return { ...ctx, actor: { ...ctx.actor, secondFactor: true } }
}
export const asManager = ({ told: { world } }: Evaluation): Ctx =>
  world.as('priya', workingMoment(world.anchor, -18, '10:00'), 'manager')

/** What one person alone has noted of the bid that was made at this place. */
export const reasonOf = (player: Player, bid: number): string =>
  `Noted by ${player} alone of offer ${bid}: the engineer is named and the visit is promised.`

/** Whether it happened, or was refused in a way that a person is told of. Anything else is a fault of ours. */
export const happens = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (fault: unknown) => {
      const refused = [Refused, NotFound, SecondFactorNeeded, ZodError].some((kind) => fault instanceof kind)
      if (refused) return false
      throw fault
    },
  )

async function declare(of: Evaluation, player: Player, interests: Walk['interests']): Promise<void> {
  const { tenderId } = of
  const bidders = await biddersToDeclare(tenderId)
  const own = interests.filter(([who]) => who === player).map(([, bidder]) => bidderNames[bidder])
  const said = bidders.map(({ token, name }) => [
    token,
    own.some((one) => one === name) ? ('yes' as const) : ('no' as const),
  ])
  const nature = Object.fromEntries(bidders.map(({ token }) => [token, 'A cousin works there']))
  await declareInterests.run(asPlayer(of, player), { tenderId, interest: Object.fromEntries(said), nature })
}

/** In the order in which the story's bidders bid. */
const bidderNames = ['Midland Print Rentals', 'Blackthorn Office', 'Copyhouse Community'] as const

/** Scores what the desk holds of these questions, all with the same score and reasons of one's own. */
export async function scoreAs(of: Evaluation, player: Player, questions: readonly string[], score = '3') {
  const ctx = asPlayer(of, player)
  const desk = await scoringDesk(ctx.actor, of.tenderId)
  const bids = desk.bids.map(({ bidId }) => bidId)
  for (const criterionId of questions.filter((id) => desk.questions.some((one) => one.criterionId === id)))
    await scoreQuestion.run(ctx, {
      tenderId: of.tenderId,
      criterionId,
      score: Object.fromEntries(bids.map((bidId) => [bidId, score])),
      reason: Object.fromEntries(bids.map((bidId) => [bidId, reasonOf(player, of.bidIds.indexOf(bidId))])),
    })
}

async function invite(of: Evaluation): Promise<void> {
  const { tenderId, questions } = of
  const asked = { tenderId, name: 'Eve Stone', email: 'eve@college.example', why: 'She knows printers.' }
  const { id } = await inviteAssessor.run(asManager(of), { ...asked, criterionIds: questions.slice(1) })
  await acceptInvitation.run(asPlayer(of, 'outside'), { invitationId: id, proof: proofOf(id) })
}

async function putOut(of: Evaluation, bidder: number): Promise<void> {
  const token = (await biddersToDeclare(of.tenderId)).find(({ name }) => name === bidderNames[bidder])?.token ?? ''
  const because = 'It is on the list of those who may not bid.'
  await disqualifyBidder.run(asManager(of), { tenderId: of.tenderId, token, because, confirm: 'yes' })
}

async function askAndAnswer(of: Evaluation): Promise<void> {
  const { told, tenderId, bidIds, questions } = of
  const asked = { tenderId, bidId: bidIds[0] ?? '', criterionId: questions[0] ?? '', question: 'By which day?' }
  const { id } = await askBidder.run(asPlayer(of, 'tom'), { ...asked, dueOn: '2026-12-10' })
  const colin = told.world.as('colin', workingMoment(told.world.anchor, -17, '10:00'), 'bidder')
  await answerClarification.run(colin, { clarificationId: id, answer: 'By the next working day.' })
}

async function agree(of: Evaluation, player: Player, count: number): Promise<void> {
  const cells = of.questions.flatMap((criterionId) => of.bidIds.map((bidId) => ({ criterionId, bidId })))
  const minute = {
    score: '3',
    reason: 'The engineer is named and the visit promised.',
    discussion: 'We compared notes.',
  }
  for (const cell of cells.slice(0, count))
    await happens(agreeScore.run(asPlayer(of, player), { tenderId: of.tenderId, ...cell, ...minute }))
}

async function tryToLock(of: Evaluation): Promise<void> {
  const present = (await panelOf(of.tenderId)).map(({ personId }) => personId)
  for (const player of ['helen', 'substitute'] as const)
    await happens(lockQuality.run(asPlayer(of, player), { tenderId: of.tenderId, present, confirm: 'yes' }))
}

type Step = () => Promise<unknown>

/** Every step of a walk in its order. Each may be refused: then it has not happened. */
export function stepsOf(of: Evaluation, walk: Walk): Step[] {
  const { tenderId, told, questions } = of
  const steps: Step[] = []
  const comes = (player: Player, stop: Stop, step: Step) => {
    if (stops.indexOf(walk.stops[player]) >= stops.indexOf(stop)) steps.push(step)
  }
  const joiners: Joiner[] = [
    ...(walk.substitute ? ['substitute' as const] : []),
    ...(walk.outside ? ['outside' as const] : []),
  ]
  if (walk.dealt) {
    const dealt = { [questions[0] ?? '']: walk.dealt.map((key) => told.world.personId(key)) }
    steps.push(() => dealQuestions.run(asPlayer(of, 'helen'), { tenderId, dealt }))
  }
  if (walk.outside) steps.push(() => invite(of))
  for (const player of walk.order) comes(player, 'declared', () => declare(of, player, walk.interests))
  if (walk.out?.when === 'before') steps.push(() => putOut(of, walk.out?.bidder ?? 0))
  if (walk.substitute) {
    const { of: member, scope } = walk.substitute
    const named = { inPlaceOf: told.world.personId(member), personId: told.world.personId('sunita'), scope }
    steps.push(() => nameSubstitute.run(asManager(of), { tenderId, ...named, because: 'They are ill.' }))
  }
  for (const player of joiners) comes(player, 'declared', () => declare(of, player, []))
  if (walk.asks) steps.push(() => askAndAnswer(of))
  for (const player of [...walk.order, ...joiners]) {
    comes(player, 'half', () => scoreAs(of, player, questions.slice(0, 1)))
    comes(player, 'scored', () => scoreAs(of, player, questions.slice(1)))
    comes(player, 'locked', () => lockScores.run(asPlayer(of, player), { tenderId, confirm: 'yes' }))
  }
  if (walk.out?.when === 'after') steps.push(() => putOut(of, walk.out?.bidder ?? 0))
  const count = walk.agreed === 'all' ? 99 : walk.agreed === 'some' ? 3 : 0
  for (const player of players) steps.push(() => agree(of, player, count))
  if (walk.locks) steps.push(() => tryToLock(of))
  return steps
}
