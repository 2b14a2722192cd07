import { accept } from '../../../kernel/decision.ts'
import { newId } from '../../../platform/new-id.server.ts'
import { useCase } from '../../../platform/use-case.server.ts'
import { lockChain } from '../../audit/chain.server.ts'
import { successFee } from '../domain/success-fee.ts'
import { ChargeFee } from '../inputs.ts'
import { onlyTheService } from '../policy.ts'
import * as store from '../store.server.ts'

/** The success fee falls due when the contracts of a lot are signed. */
export const chargeFee = useCase({
  name: 'fees.charge',
  input: ChargeFee,
  load: async (step, input) => {
    await lockChain(step.tx, input.tenderId)
    return (await store.feeOfLot(step.tx, input.lotId)) ? null : { id: newId() }
  },
  allow: onlyTheService,
  decide: (facts, now, input) =>
    accept(
      {
        id: facts.id,
        tenderId: input.tenderId,
        lotId: input.lotId,
        supplierId: input.supplierId,
        amount: successFee(input.contractValue, { basisPoints: input.basisPoints, cap: input.cap }),
        dueAt: now,
      },
      { type: 'fees.fell-due', chain: input.tenderId, about: facts.id, data: { lot: input.lotId } },
    ),
  save: async (step, fee) => {
    await store.insertFee(step.tx, fee)
  },
})
