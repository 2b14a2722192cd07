import { addDays, addMonths, type IsoDate } from '../../../kernel/london-time.ts'
import { type Pence, pence, penceFromPounds, sumPence } from '../../../kernel/money.ts'
import type { Category } from '../../categories/domain/category.ts'
import type { Assumptions } from '../../categories/domain/charge-cost.ts'
import { wholeLifeCost, wholeLifePence } from '../../categories/domain/whole-life-cost.ts'

export type AwardedLot = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly supplierId: string
  readonly startsOn: IsoDate
  readonly assumptions: Assumptions
  readonly prices: Readonly<Record<string, string>>
  readonly schools: readonly {
    readonly id: string
    readonly quantities: Readonly<Record<string, string>>
    /** What the school pays today for a year, without VAT; null when it holds no such contract. */
    readonly paysToday: Pence | null
  }[]
}

export type SchoolContract = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly supplierId: string
  readonly schoolId: string
  readonly categoryKey: string
  /** The first year's bill at the won prices and the school's own committed quantities, without VAT. */
  readonly annualCost: Pence
  readonly wholeLifeCost: Pence
  readonly baselineAnnualCost: Pence | null
  readonly startsOn: IsoDate
  /** The last day of the first term. */
  readonly endsOn: IsoDate
}

/** One award becomes one contract for each school, each at its own quantities: nobody pays for a neighbour's use. */
export function schoolContracts(category: Category, lot: AwardedLot): SchoolContract[] {
  return lot.schools.map((school) => {
    const need = { quantities: school.quantities, prices: lot.prices, assumptions: lot.assumptions }
    const cost = wholeLifeCost(category, need)
    return {
      tenderId: lot.tenderId,
      lotId: lot.lotId,
      bidId: lot.bidId,
      supplierId: lot.supplierId,
      schoolId: school.id,
      categoryKey: category.key,
      annualCost: penceFromPounds(cost.perYear),
      wholeLifeCost: wholeLifePence(cost),
      baselineAnnualCost: school.paysToday,
      startsOn: lot.startsOn,
      endsOn: addDays(addMonths(lot.startsOn, 12 * lot.assumptions.years), -1),
    }
  })
}

/** What a school saves in a year against what it pays today; less than nothing when it pays more; null without a baseline. */
export const yearlySaving = (contract: Pick<SchoolContract, 'annualCost' | 'baselineAnnualCost'>): Pence | null =>
  contract.baselineAnnualCost === null ? null : pence(contract.baselineAnnualCost - contract.annualCost)

/** The cluster's saving in a year is the sum of its schools' savings, so that the two ledgers always agree. */
export const clusterSaving = (contracts: readonly Pick<SchoolContract, 'annualCost' | 'baselineAnnualCost'>[]): Pence =>
  sumPence(contracts.map((contract) => yearlySaving(contract) ?? pence(0)))

/** The value that the success fee is a share of: every school's yearly cost over the first term, without VAT. */
export const contractValue = (annualCosts: readonly Pence[], years: number): Pence =>
  pence(BigInt(sumPence(annualCosts)) * BigInt(years))
