import { lockChain } from '#app/modules/audit/chain.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { joinPanel } from '#app/modules/tenders/use-cases/join-panel.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { nameSubstitute as decide } from '../domain/name-substitute.ts'
import { NameSubstitute } from '../inputs.ts'
import { mayChangePanel } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'

export const nameSubstitute = useCase({
  name: 'evaluation.name-substitute',
  input: NameSubstitute,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const [assessment, tender] = [await assessmentOf(tenderId, tx), await tenderStage(tenderId, tx)]
    return assessment && tender ? { assessment, clusterId: tender.clusterId } : null
  },
  allow: mayChangePanel,
  decide: ({ assessment }, _now, { tenderId, ...named }) => {
    const decision = decide(assessment, named)
    return decision.ok ? { ...decision, value: { tenderId, ...decision.value } } : decision
  },
  save: async ({ tx, actor, now }, seat) => {
    await joinPanel.within(tx, { actor, at: now }, seat)
  },
})
