import { openedAnswers } from '#app/modules/bids/queries/opened-answers.server.ts'
import { db } from '#db/client.server.ts'
import { type Assessment, type BlindBid, scoresOf } from '../domain/assessment.ts'
import type { Clarification } from '../domain/clarification.ts'
import { notInAnswer } from '../domain/evidence.ts'
import { reasonFault } from '../domain/reason.ts'
import { clarificationsOf } from '../store/clarifications.server.ts'

export type AnswerToScore = Awaited<ReturnType<typeof answersToScore>>[number]

/** What these bids answer to these questions, each with the member's own score, reason and evidence. The caller says which may be read. */
export async function answersToScore(
  of: Assessment,
  personId: string,
  bids: readonly BlindBid[],
  criterionIds: readonly string[],
) {
  const answers = await openedAnswers(
    bids.map(({ bidId }) => bidId),
    criterionIds,
  )
  const asked = await clarificationsOf(db(), of.tenderId)
  const own = scoresOf(of, personId)
  return bids.flatMap(({ bidId }) =>
    criterionIds.map((criterionId) => {
      const found = answers.find((one) => one.bidId === bidId && one.criterionId === criterionId)
      const given = own.find((score) => score.bidId === bidId && score.criterionId === criterionId)
      const answer = found?.answer ?? ''
      const evidence = given?.evidence ?? []
      return {
        bidId,
        criterionId,
        answer,
        asSent: found?.asSent ?? null,
        files: found?.files ?? [],
        score: given?.score ?? null,
        reason: given?.reason ?? '',
        evidence,
        voice: given?.voice ?? null,
        clarifications: shownClarifications(asked, bidId, criterionId),
        elsewhere: notInAnswer(answer, evidence),
        fault: given ? reasonFault(given.reason, of.levels) : null,
        locked: given !== undefined && given.lockedAt !== null,
      }
    }),
  )
}

/** What was asked about one answer, without who asked. */
export const shownClarifications = (asked: readonly Clarification[], bidId: string, criterionId: string) =>
  asked
    .filter((one) => one.bidId === bidId && one.criterionId === criterionId)
    .map(({ id, question, answer, answeredAt, dueAt }) => ({
      id,
      question,
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
      dueAt: dueAt.toISOString(),
    }))
