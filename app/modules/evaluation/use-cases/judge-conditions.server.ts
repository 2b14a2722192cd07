import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { judgeConditions as decide } from '../domain/bids-out.ts'
import { JudgeConditions } from '../inputs.ts'
import { mayJudgeBidders } from '../policy.ts'
import { bidderFacts } from '../queries/bidder-facts.server.ts'
import { keepJudgements } from '../store/bids-out.server.ts'

export const judgeConditions = useCase({
  name: 'evaluation.judge-conditions',
  input: JudgeConditions,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const facts = await bidderFacts(tenderId, tx)
    return facts && actor.personId !== null ? { ...facts, personId: actor.personId } : null
  },
  allow: mayJudgeBidders,
  decide: (facts, _now, { answers }) => {
    const decision = decide(facts, answers)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: facts.personId } } : decision
  },
  save: ({ tx, now }, { personId, ...judged }) => keepJudgements(tx, judged, { personId, now }),
})
