import { type Exact, exact, sumExact, zero } from '#app/kernel/exact.ts'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import type { SheetValues } from '#app/modules/demand/domain/sheet.ts'
import type { Category } from './category.ts'
import { type Assumptions, assumed, type CostLine, chargeCost, type PricedNeed } from './charge-cost.ts'
import { isRateKey, rateOn, rateTables } from './rates.ts'

/** Exact pounds without VAT. `perYear` is the first year, `years` each year as billed, `total` the whole life discounted. */
export type WholeLifeCost = {
  readonly total: Exact
  readonly perYear: Exact
  readonly years: readonly Exact[]
  readonly lines: readonly CostLine[]
}

export const longestTermYears = 30

/**
 * What one school would pay over the whole term at a bid's prices, in exact pounds without VAT, line by line. A yearly
 * cost of year t counts for (1 + discount)^-t; what is paid at the start or to leave counts in full; what the goods are
 * worth at the end is taken off at (1 + discount)^-T. A blank quantity or price counts as nothing, so that a total can
 * grow as it is typed: check sheet and schedule first. Throws RangeError for a figure that is no decimal, an assumption
 * left out, or a term that is not 1 to 30 whole years.
 */
export function wholeLifeCost(category: Category, need: PricedNeed): WholeLifeCost {
  const { years } = need.assumptions
  if (!Number.isInteger(years) || years < 1 || years > longestTermYears)
    throw new RangeError(`a term is 1 to ${longestTermYears} whole years, not ${years}`)
  const bid = category.schedule.flatMap((line) =>
    line.role.as === 'charge' ? [chargeCost(category, need, line, line.role, exact(need.prices[line.key] ?? '0'))] : [],
  )
  const givens = category.wholeLife.givens.map((given) =>
    chargeCost(category, need, given, given, assumed(need, given.price)),
  )
  return costOf([...bid, ...givens], years)
}

/** The whole-life cost to the nearest penny. Add the schools' exact costs up before rounding. */
export const wholeLifePence = (cost: WholeLifeCost): Pence => penceFromPounds(cost.total)

/** What several schools would pay together at the same bid's prices, line by line. Throws RangeError when there is none. */
export function sumOfCosts(costs: readonly WholeLifeCost[]): WholeLifeCost {
  const [first] = costs
  if (!first) throw new RangeError('no costs to add up')
  const lines = first.lines.map((line) => {
    const same = costs.flatMap((cost) => cost.lines.filter((other) => other.key === line.key))
    const sum = (pick: (of: CostLine) => Exact) => sumExact(same.map(pick))
    return {
      ...line,
      counted: sum((of) => of.counted),
      least: sum((of) => of.least),
      quantity: sum((of) => of.quantity),
      amount: sum((of) => of.amount),
      perYear: sum((of) => of.perYear),
      years: line.years.map((_, year) => sum((of) => of.years[year] ?? zero)),
      wholeLife: sum((of) => of.wholeLife),
    }
  })
  return costOf(lines, first.years.length)
}

/**
 * The cost of one device (or page, kWh, day: the category's `comparedBy`) for one year, in exact pounds, so that schools
 * of different size can be compared. Null where there is none of them.
 */
export function unitCost(category: Category, sheets: readonly SheetValues[], cost: WholeLifeCost): Exact | null {
  const keys = category.wholeLife.comparedBy.of
  const units = sumExact(sheets.flatMap((sheet) => keys.map((key) => exact(sheet[key] ?? '0'))))
  return units.equals(0n) ? null : cost.total.div(units).div(exact(cost.years.length))
}

/** Where a tender starts from: the category's usual term, discount and figures, with the dated rates in force on a day. */
export function usualAssumptions(category: Category, asOf: IsoDate): Assumptions {
  const values = category.wholeLife.assumptions.map(({ key, initial }) => {
    if (typeof initial === 'string') return [key, initial] as const
    if (!isRateKey(initial.rate)) throw new RangeError(`no such rate: ${initial.rate}`)
    return [key, rateOn(rateTables[initial.rate], asOf).value] as const
  })
  return {
    years: category.termYears,
    discountPercent: category.wholeLife.discountPercent,
    asOf,
    values: Object.fromEntries(values),
  }
}

const costOf = (lines: readonly CostLine[], years: number): WholeLifeCost => ({
  total: sumExact(lines.map((line) => line.wholeLife)),
  perYear: sumExact(lines.map((line) => line.perYear)),
  years: Array.from({ length: years }, (_, year) => sumExact(lines.map((line) => line.years[year] ?? zero))),
  lines,
})
