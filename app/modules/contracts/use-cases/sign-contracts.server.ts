import { useCase } from '../../../platform/use-case.server.ts'
import { lockChain } from '../../audit/chain.server.ts'
import { termsOf } from '../../tenders/queries/terms.server.ts'
import { signContracts as decide } from '../domain/sign-contracts.ts'
import { SignContracts } from '../inputs.ts'
import { maySign } from '../policy.ts'
import * as store from '../store.server.ts'

export const signContracts = useCase({
  name: 'contracts.sign',
  input: SignContracts,
  load: async ({ tx }, { tenderId, lotId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms?.document.lots.some(({ id }) => id === lotId)) return null
    return { clusterId: terms.clusterId, lotId, contracts: await store.contractsOfLot(tx, lotId) }
  },
  allow: (actor, facts) => maySign(actor, facts),
  decide,
  save: async (step, { lotId, signedAt }) => {
    await store.markSigned(step.tx, lotId, signedAt)
  },
})
