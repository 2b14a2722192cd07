import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { disqualify as decide } from '../domain/bids-out.ts'
import { DisqualifyBidder } from '../inputs.ts'
import { mayJudgeBidders } from '../policy.ts'
import { bidderFacts } from '../queries/bidder-facts.server.ts'
import { keepOut } from '../store/bids-out.server.ts'

export const disqualifyBidder = useCase({
  name: 'evaluation.disqualify-bidder',
  input: DisqualifyBidder,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const facts = await bidderFacts(tenderId, tx)
    return facts && actor.personId !== null ? { ...facts, personId: actor.personId } : null
  },
  allow: mayJudgeBidders,
  decide: (facts, _now, asked) => {
    const decision = decide(facts, asked)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: facts.personId } } : decision
  },
  save: ({ tx, now }, { tenderId, out, personId }) => keepOut(tx, tenderId, out, { personId, now }),
})
