import type { Tx } from '#db/client.server.ts'
import { awardOfLot } from '../award/queries/award-of-lot.server.ts'
import { annualCosts } from '../baseline/queries/current-contracts.server.ts'
import { categoryOf, isCategoryKey } from '../categories/domain/catalogue.ts'
import type { Category } from '../categories/domain/category.ts'
import { countingPrices } from '../evaluation/queries/counting-prices.server.ts'
import { termsOf } from '../tenders/queries/terms.server.ts'
import type { AwardedLot } from './domain/school-contract.ts'

/** Everything that one lot's contracts are made from; null until its award is confirmed. */
export async function awardedLot(tx: Tx, lotId: string): Promise<{ category: Category; lot: AwardedLot } | null> {
  const award = await awardOfLot(lotId, tx)
  const terms = award?.confirmedAt ? await termsOf(award.tenderId, tx) : null
  const lot = terms?.document.lots.find(({ id }) => id === lotId)
  if (!award || !terms || !lot || !isCategoryKey(terms.document.categoryKey)) return null
  const priced = (await countingPrices(terms, tx)).find(({ bidId }) => bidId === award.bidId)
  if (!priced) return null
  const today = await annualCosts(
    lot.schools.map(({ id }) => id),
    terms.document.categoryKey,
    tx,
  )
  const schools = lot.schools.map(({ id, quantities }) => ({ id, quantities, paysToday: today[id] ?? null }))
  const { tenderId, bidId, supplierId } = award
  return {
    category: categoryOf(terms.document.categoryKey),
    lot: {
      ...{ tenderId, lotId, bidId, supplierId, schools },
      startsOn: terms.document.timetable.contractStartsOn,
      assumptions: terms.document.price.assumptions,
      prices: priced.prices,
    },
  }
}
