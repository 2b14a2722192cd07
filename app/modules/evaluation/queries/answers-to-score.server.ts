import { openedAnswers } from '#app/modules/bids/queries/opened-answers.server.ts'
import { type Assessment, type BlindBid, scoresOf } from '../domain/assessment.ts'
import { notInAnswer } from '../domain/evidence.ts'
import { reasonFault } from '../domain/reason.ts'

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
        files: found?.files ?? [],
        score: given?.score ?? null,
        reason: given?.reason ?? '',
        evidence,
        elsewhere: notInAnswer(answer, evidence),
        fault: given ? reasonFault(given.reason, of.levels) : null,
        locked: given !== undefined && given.lockedAt !== null,
      }
    }),
  )
}
