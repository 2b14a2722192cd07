import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { pointsOfScore } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { PublishedCriterion, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { bidsOf, hasDeclared, hasLocked, type PanelSeat, questionsOf } from '../domain/assessment.ts'
import { answersToScore } from './answers-to-score.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { lotOf } from './scoring-desk.server.ts'

export type QuestionToScore = Awaited<ReturnType<typeof questionToScore>>

/** Neither somebody from outside nor whoever speaks for a school asks a bidder what its answer means. */
export const mayAskAtAll = ({ role }: Pick<PanelSeat, 'role'>): boolean => role !== 'assessor' && role !== 'school'

/** What is asked and what to look for, as published. */
export const askedIn = (
  { criteria, scale }: PublishedTender,
  { id, title, question, guidance, weight, minimum, wordLimit, parentId, judged }: PublishedCriterion,
) => ({
  /** Each school scores it for itself: there is no written answer, and who took part can be said. */
  forSchools: judged?.by === 'schools',
  /** The points that all schools together must reach, where there is a lowest score. */
  minimumPoints: pointsOfScore(scale, minimum),
  criterionId: id,
  title,
  asked: question,
  guidance,
  weight,
  minimum,
  wordLimit,
  section: criteria.find((criterion) => criterion.id === parentId)?.title ?? '',
})

/** One question across all bids that this member scores: what each answers, and the member's own score and reason. */
export async function questionToScore(actor: Actor, tenderId: string, criterionId: string) {
  const { personId, document, members, assessment } = await assessmentFor(actor, tenderId)
  const own = questionsOf(assessment, personId)
  const at = own.findIndex(({ id }) => id === criterionId)
  const question = own[at]
  if (!question || !hasDeclared(assessment, personId) || assessment.bids.length === 0) throw new NotFound('question')
  const readable = bidsOf(assessment, personId)
  const answers = await answersToScore(assessment, personId, readable, [criterionId])
  return {
    tender: headingOf(document),
    levels: assessment.levels,
    mayAsk: assessment.stage === 'opened' && members.some((one) => one.personId === personId && mayAskAtAll(one)),
    locked: assessment.stage !== 'opened' || !assessment.conditionsJudged || hasLocked(assessment, personId),
    number: at + 1,
    questions: own.length,
    previous: own[at - 1]?.id ?? null,
    next: own[at + 1]?.id ?? null,
    question: askedIn(document, question),
    bids: readable.flatMap(({ bidId, alias, lotId }) =>
      answers.filter((one) => one.bidId === bidId).map((one) => ({ ...one, alias, lot: lotOf(document, lotId) })),
    ),
  }
}
