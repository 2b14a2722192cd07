import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import { wholeLifeCost } from '#app/modules/categories/domain/whole-life-cost.ts'
import type { LotToEvaluate } from './lot-result.ts'

export type SchoolCosts = {
  readonly schoolId: string
  readonly name: string
  readonly costs: readonly { readonly bidId: string; readonly cost: Pence }[]
}

/**
 * What each bid would cost each school over the whole term, at what that school committed. Each is rounded to the penny by
 * itself; the price that is compared is rounded once, after the schools are added up.
 */
export function schoolCosts({ tender, lot, bids }: Pick<LotToEvaluate, 'tender' | 'lot' | 'bids'>): SchoolCosts[] {
  const { categoryKey, price } = tender
  if (!isCategoryKey(categoryKey)) throw new RangeError(`no such category: ${categoryKey}`)
  const category = categoryOf(categoryKey)
  return lot.schools.map(({ id, name, quantities }) => ({
    schoolId: id,
    name,
    costs: bids.map(({ bidId, prices }) => {
      const need = { quantities, prices, assumptions: price.assumptions }
      return { bidId, cost: penceFromPounds(wholeLifeCost(category, need).total) }
    }),
  }))
}
