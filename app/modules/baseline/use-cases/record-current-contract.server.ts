import { lockChain } from '#app/modules/audit/chain.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { recordContract } from '../domain/record-contract.ts'
import { RecordCurrentContract } from '../inputs.ts'
import { mayRecordContract } from '../policy.ts'
import { contractFor, keepContract } from '../store.server.ts'

/** For the school of the seat acted from. */
export const recordCurrentContract = useCase({
  name: 'baseline.record-current-contract',
  input: RecordCurrentContract,
  load: async ({ tx, actor }, { categoryKey }) => {
    if (actor.seat?.kind !== 'school') return null
    const schoolId = actor.seat.organisationId
    await lockChain(tx, schoolId)
    const earlier = await contractFor(tx, schoolId, categoryKey)
    return { schoolId, contractId: earlier ?? newId(), replaces: earlier !== null }
  },
  allow: mayRecordContract,
  decide: recordContract,
  save: ({ tx }, contract) => keepContract(tx, contract),
})
