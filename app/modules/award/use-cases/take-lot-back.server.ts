import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { takeLotBack as decide } from '../domain/leave-lot.ts'
import { TakeLotBack } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { readyToLeave } from '../queries/ready-to-leave.server.ts'
import { dropLotLeft } from '../store/lots-left.server.ts'

export const takeLotBack = useCase({
  name: 'award.take-lot-back',
  input: TakeLotBack,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    return terms && readyToLeave(terms, tx)
  },
  allow: mayRunAward,
  decide: (ready, _now, input) => decide(ready, input),
  save: ({ tx }, { lotId }) => dropLotLeft(tx, lotId),
})
