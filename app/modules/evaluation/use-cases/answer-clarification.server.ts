import { bidToTell } from '#app/modules/bids/queries/recipients.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { answerBidder } from '../domain/clarification.ts'
import { AnswerClarification } from '../inputs.ts'
import { mayAnswerForBidder } from '../policy.ts'
import { keepClarified, lockedClarification } from '../store/clarifications.server.ts'

export const answerClarification = useCase({
  name: 'evaluation.answer-clarification',
  input: AnswerClarification,
  load: async ({ tx, actor }, { clarificationId }) => {
    const clarification = await lockedClarification(tx, clarificationId)
    if (!clarification || actor.personId === null) return null
    const [bid, tender] = await Promise.all([
      bidToTell(clarification.bidId, tx),
      tenderStage(clarification.tenderId, tx),
    ])
    if (!bid || !tender) return null
    const bidderName = actor.seat?.organisationName ?? ''
    return { clarification, stage: tender.stage, bidderName, supplierId: bid.supplierId, personId: actor.personId }
  },
  allow: mayAnswerForBidder,
  decide: (facts, now, { answer }) => {
    const decision = answerBidder(facts, now, answer, digest)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: facts.personId } } : decision
  },
  save: async ({ tx }, { personId, ...answered }) => {
    await keepClarified(tx, answered, personId)
  },
})
