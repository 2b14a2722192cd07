import { lockChain } from '#app/modules/audit/chain.server.ts'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { declareInterests as decide } from '../domain/declare-interests.ts'
import { DeclareInterests } from '../inputs.ts'
import { mayAssess } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { keepDeclarations } from '../store.server.ts'

/** The names become bids here and nowhere else, so that no page can put the two side by side. */
export const declareInterests = useCase({
  name: 'evaluation.declare-interests',
  input: DeclareInterests,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    if (!assessment || actor.personId === null) return null
    const bidders = assessment.stage === 'opened' ? await biddersToDeclare(tenderId, tx) : []
    return { assessment, panel: assessment.panel, personId: actor.personId, bidders }
  },
  allow: mayAssess,
  decide: (sheet, _now, { answers }) => {
    const decision = decide(sheet, answers)
    return decision.ok ? { ...decision, value: { ...sheet, declared: decision.value } } : decision
  },
  save: ({ tx, now }, { assessment: { tenderId }, personId, declared }) =>
    keepDeclarations(tx, { tenderId, personId, now }, declared),
})
