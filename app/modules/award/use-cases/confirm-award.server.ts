import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { confirmAward as decide } from '../domain/confirm-award.ts'
import { ConfirmAward } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { awardsOf, keepConfirmation } from '../store.server.ts'

export const confirmAward = useCase({
  name: 'award.confirm',
  input: ConfirmAward,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms) return null
    const { clusterId, stage } = terms
    return { tenderId, clusterId, stage, lots: await awardsOf(tx, tenderId) }
  },
  allow: mayRunAward,
  decide: (waiting, now) => decide(waiting, now),
  save: async ({ tx, actor, now }, { tenderId, confirmedAt }) => {
    await keepConfirmation(tx, tenderId, confirmedAt)
    await advanceTender.within(tx, { actor, at: now }, { tenderId, to: 'awarded' })
  },
})
