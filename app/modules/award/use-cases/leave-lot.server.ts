import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { leaveLot as decide } from '../domain/leave-lot.ts'
import { LeaveLot } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { readyToLeave } from '../queries/ready-to-leave.server.ts'
import { keepLotLeft } from '../store/lots-left.server.ts'

export const leaveLot = useCase({
  name: 'award.leave-lot',
  input: LeaveLot,
  load: async ({ tx, actor }, { tenderId, lotId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms?.document.lots.some(({ id }) => id === lotId) || actor.personId === null) return null
    return { ...(await readyToLeave(terms, tx)), personId: actor.personId }
  },
  allow: mayRunAward,
  decide: (ready, _now, input) => {
    const decision = decide(ready, input)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: ready.personId } } : decision
  },
  save: async ({ tx, actor, now }, { personId, completes, ...left }) => {
    await keepLotLeft(tx, left, personId, now)
    if (completes) await advanceTender.within(tx, { actor, at: now }, { tenderId: left.tenderId, to: 'recommended' })
  },
})
