import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { agreeOn } from '../domain/agree-on.ts'
import { AgreeScore } from '../inputs.ts'
import { mayModerate } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { keepAgreement } from '../store.server.ts'

export const agreeScore = useCase({
  name: 'evaluation.agree-score',
  input: AgreeScore,
  load: async ({ tx, actor }, { tenderId, bidId, criterionId }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    const asked = assessment?.questions.some(({ id }) => id === criterionId)
    return assessment && asked && actor.personId !== null
      ? { assessment, bidId, criterionId, personId: actor.personId }
      : null
  },
  allow: mayModerate,
  decide: ({ assessment, personId }, _now, input) => {
    const decision = agreeOn(assessment, input)
    if (!decision.ok) return decision
    const { reason, discussion } = decision.value
    return { ...decision, value: { ...input, personId, reason, discussion } }
  },
  save: ({ tx, now }, { tenderId, personId, ...agreed }) => keepAgreement(tx, { tenderId, personId, now }, agreed),
})
