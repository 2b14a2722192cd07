import { pence } from '../../../kernel/money.ts'
import type { EventNotice } from '../../../platform/jobs/enqueue.server.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { contractValue } from '../../contracts/domain/school-contract.ts'
import { contractsOfTender } from '../../contracts/queries/contracts-of.server.ts'
import { theService } from '../../identity/domain/actor.ts'
import { termsOf } from '../../tenders/queries/terms.server.ts'
import { chargeFee } from '../use-cases/charge-fee.server.ts'

/** When a lot's contracts are signed, the success fee that its tender published falls due, once. */
export async function chargeFeeOfLot({ chain: tenderId, about: lotId }: EventNotice): Promise<void> {
  const terms = await termsOf(tenderId)
  const contracts = (await contractsOfTender(tenderId)).filter((contract) => contract.lotId === lotId)
  const [first] = contracts
  if (!terms || !first) return
  const { fee, timetable } = terms.document
  const value = contractValue(
    contracts.map(({ annualCost }) => annualCost),
    timetable.termYears,
  )
  const published = { basisPoints: fee.basisPoints, cap: pence(fee.capPence) }
  const charge = { tenderId, lotId, supplierId: first.supplierId, contractValue: value, ...published }
  await chargeFee.run({ actor: theService }, charge).catch((fault: unknown) => {
    if (!(fault instanceof NotFound)) throw fault
  })
}
