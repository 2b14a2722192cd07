import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { dealQuestions as decide } from '../domain/deal-questions.ts'
import { DealQuestions } from '../inputs.ts'
import { isInTheChair } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { keepDealt } from '../store.server.ts'

export const dealQuestions = useCase({
  name: 'evaluation.deal-questions',
  input: DealQuestions,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    return assessmentOf(tenderId, tx)
  },
  allow: isInTheChair,
  decide: (assessment, _now, { tenderId, dealt }) => {
    const decision = decide(assessment, dealt)
    return decision.ok ? { ...decision, value: { tenderId, dealt: decision.value } } : decision
  },
  save: ({ tx, now }, { tenderId, dealt }) => keepDealt(tx, tenderId, dealt, now),
})
