import type { Pence } from '#app/kernel/money.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { supplierParties } from './award-release.ts'
import { buyingParties, dayEnd, dayStart, itemsOf, poundsValue, type Release, releaseHead } from './release.ts'

/** One school's contract. `value` is its cost over the first term, without VAT. Dates are London days. */
export type MadeContract = {
  readonly id: string
  readonly lotId: string
  readonly schoolId: string
  readonly supplier: { readonly id: string; readonly name: string }
  readonly value: Pence
  readonly startsOn: string
  readonly endsOn: string
}

/** The contract details notice as open data: one contract for each school, made from the award of one lot. */
export function contractRelease(
  tender: PublishedTender,
  lotId: string,
  contracts: readonly MadeContract[],
  date: Date,
): Release {
  const schools = new Map(tender.lots.flatMap((lot) => lot.schools.map(({ id, name }) => [id, name])))
  return {
    ...releaseHead(tender, { tag: 'contract', name: `contract-${lotId}`, date }),
    parties: [...buyingParties(tender), ...supplierParties(contracts)],
    tender: { id: tender.id, title: tender.title },
    awards: [{ id: lotId, suppliers: supplierParties(contracts).map(({ id, name }) => ({ id, name })) }],
    contracts: contracts.map((contract) => ({
      id: contract.id,
      awardID: lotId,
      title: `${tender.title}: ${schools.get(contract.schoolId) ?? 'a school'}`,
      status: 'pending',
      value: poundsValue(contract.value),
      period: { startDate: dayStart(contract.startsOn), endDate: dayEnd(contract.endsOn) },
      ...itemsOf(tender, lotId),
    })),
  }
}
