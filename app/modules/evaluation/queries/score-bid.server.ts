import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { bidsOf, hasLocked, questionsOf } from '../domain/assessment.ts'
import { answersToScore } from './answers-to-score.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { askedIn, mayAskAtAll } from './score-question.server.ts'
import { lotOf } from './scoring-desk.server.ts'

export type BidToScore = Awaited<ReturnType<typeof bidToScore>>

/** One bid across all questions dealt to this member. A bid they may not read is not found. */
export async function bidToScore(actor: Actor, tenderId: string, bidId: string) {
  const { personId, document, members, assessment } = await assessmentFor(actor, tenderId)
  const readable = bidsOf(assessment, personId)
  const at = readable.findIndex((one) => one.bidId === bidId)
  const bid = readable[at]
  if (!bid) throw new NotFound('bid')
  const own = questionsOf(assessment, personId)
  const answers = await answersToScore(
    assessment,
    personId,
    [bid],
    own.map(({ id }) => id),
  )
  return {
    tender: headingOf(document),
    levels: assessment.levels,
    mayAsk: assessment.stage === 'opened' && members.some((one) => one.personId === personId && mayAskAtAll(one)),
    locked: assessment.stage !== 'opened' || !assessment.conditionsJudged || hasLocked(assessment, personId),
    bid: { bidId, alias: bid.alias, lot: lotOf(document, bid.lotId) },
    number: at + 1,
    bids: readable.length,
    previous: readable[at - 1] ?? null,
    next: readable[at + 1] ?? null,
    questions: own.flatMap((question) =>
      answers
        .filter(({ criterionId }) => criterionId === question.id)
        .map((answer) => ({ ...answer, ...askedIn(document, question) })),
    ),
  }
}
