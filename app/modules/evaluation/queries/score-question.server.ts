import { openedAnswers } from '#app/modules/bids/queries/opened-answers.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { bidsOf, hasDeclared, hasLocked, scoresOf } from '../domain/assessment.ts'
import { reasonFault } from '../domain/reason.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { lotOf } from './scoring-desk.server.ts'

export type QuestionToScore = Awaited<ReturnType<typeof questionToScore>>

/** One question across all bids that this member scores: what each answers, and the member's own score and reason. */
export async function questionToScore(actor: Actor, tenderId: string, criterionId: string) {
  const { personId, document, assessment } = await assessmentFor(actor, tenderId)
  const at = assessment.questions.findIndex(({ id }) => id === criterionId)
  const question = assessment.questions[at]
  if (!question || !hasDeclared(assessment, personId) || assessment.bids.length === 0) throw new NotFound('question')
  const readable = bidsOf(assessment, personId)
  const answers = await openedAnswers(
    readable.map(({ bidId }) => bidId),
    criterionId,
  )
  const own = scoresOf(assessment, personId).filter((score) => score.criterionId === criterionId)
  const { title, question: asked, guidance, weight, minimum, wordLimit, parentId } = question
  return {
    tender: headingOf(document),
    levels: assessment.levels,
    locked: assessment.stage !== 'opened' || hasLocked(assessment, personId),
    number: at + 1,
    questions: assessment.questions.length,
    previous: assessment.questions[at - 1]?.id ?? null,
    next: assessment.questions[at + 1]?.id ?? null,
    question: {
      criterionId,
      title,
      asked,
      guidance,
      weight,
      minimum,
      wordLimit,
      section: document.criteria.find(({ id }) => id === parentId)?.title ?? '',
    },
    bids: readable.map(({ bidId, alias, lotId }) => {
      const answer = answers.find((one) => one.bidId === bidId)
      const given = own.find((score) => score.bidId === bidId)
      return {
        bidId,
        alias,
        lot: lotOf(document, lotId),
        answer: answer?.answer ?? '',
        files: answer?.files ?? [],
        score: given?.score ?? null,
        reason: given?.reason ?? '',
        fault: given ? reasonFault(given.reason, assessment.levels) : null,
      }
    }),
  }
}
