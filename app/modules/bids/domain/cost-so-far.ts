import { money } from '#app/kernel/money.ts'
import type { Category } from '../../categories/domain/category.ts'
import type { Assumptions } from '../../categories/domain/charge-cost.ts'
import { checkSchedule, type SchedulePrices } from '../../categories/domain/price-schedule.ts'
import {
  sumOfCosts,
  type WholeLifeCost,
  wholeLifeCost,
  wholeLifePence,
} from '../../categories/domain/whole-life-cost.ts'
import type { PublishedLot } from '../../tenders/domain/published-tender.ts'

export type PricedLot = {
  readonly category: Category
  readonly assumptions: Assumptions
  readonly schools: readonly Pick<PublishedLot['schools'][number], 'quantities'>[]
}

/**
 * What a price schedule comes to for all schools of a lot while it is being filled in: exact pounds without VAT over the
 * whole term. A figure that cannot be read yet counts as nothing.
 */
export function costSoFar({ category, assumptions, schools }: PricedLot, typed: SchedulePrices): WholeLifeCost {
  const prices: Record<string, string> = {}
  for (const line of category.schedule) {
    const verdict = checkSchedule({ ...category, schedule: [line] }, { [line.key]: typed[line.key] ?? '' })
    if (verdict.ok) Object.assign(prices, verdict.values)
  }
  return sumOfCosts(schools.map(({ quantities }) => wholeLifeCost(category, { quantities, prices, assumptions })))
}

export const costText = (cost: WholeLifeCost): string => money(wholeLifePence(cost))
