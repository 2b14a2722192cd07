import { lockChain } from '#app/modules/audit/chain.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { askBidder as decide } from '../domain/clarification.ts'
import { AskBidder } from '../inputs.ts'
import { mayAskBidder } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { clarificationsOf, keepClarification } from '../store/clarifications.server.ts'

export const askBidder = useCase({
  name: 'evaluation.ask-bidder',
  input: AskBidder,
  load: async ({ tx, actor }, { tenderId, bidId, criterionId }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    if (!assessment || actor.personId === null) return null
    const clarifications = await clarificationsOf(tx, tenderId)
    return { assessment, clarifications, bidId, criterionId, newId: newId(), personId: actor.personId }
  },
  allow: mayAskBidder,
  decide: (facts, now, asked) => decide(facts, now, asked, digest),
  save: async ({ tx }, asked) => {
    await keepClarification(tx, asked)
  },
})
