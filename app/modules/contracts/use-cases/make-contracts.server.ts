import { useCase } from '../../../platform/use-case.server.ts'
import { lockChain } from '../../audit/chain.server.ts'
import { awardOfLot } from '../../award/queries/award-of-lot.server.ts'
import { awardedLot } from '../awarded-lot.server.ts'
import { makeContracts as decide } from '../domain/make-contracts.ts'
import { schoolContracts } from '../domain/school-contract.ts'
import { MakeContracts } from '../inputs.ts'
import { mayMake } from '../policy.ts'
import * as store from '../store.server.ts'

/** A confirmed award becomes one contract for each school. Not found for a lot whose contracts are made already. */
export const makeContracts = useCase({
  name: 'contracts.make',
  input: MakeContracts,
  load: async ({ tx }, { lotId }) => {
    const award = await awardOfLot(lotId, tx)
    if (!award) return null
    await lockChain(tx, award.tenderId)
    if ((await store.contractsOfLot(tx, lotId)).length > 0) return null
    return awardedLot(tx, lotId)
  },
  allow: (actor) => mayMake(actor),
  decide: ({ category, lot }) => decide(schoolContracts(category, lot), lot),
  save: async (step, made) => {
    await store.insertContracts(step.tx, made, step.now)
  },
})
