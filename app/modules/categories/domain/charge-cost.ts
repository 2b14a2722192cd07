import { type Exact, exact, largest, smallest, sumExact, zero } from '#app/kernel/exact.ts'
import type { IsoDate } from '#app/kernel/london-time.ts'
import type { SheetValues } from '#app/modules/demand/domain/sheet.ts'
import type { Category, Charge, Period } from './category.ts'

/** What is published with the tender and holds for every bid. `values` has one decimal string per category assumption. */
export type Assumptions = {
  readonly years: number
  readonly discountPercent: string
  readonly asOf: IsoDate
  readonly values: Readonly<Record<string, string>>
}

/** One school's sheet, one bid's schedule and the published assumptions, all as checked decimal strings. */
export type PricedNeed = {
  readonly quantities: SheetValues
  readonly prices: Readonly<Record<string, string>>
  readonly assumptions: Assumptions
}

/** One line of the cost with all that went into it, in pounds except `unitPrice`, which is in the line's own unit. */
export type CostLine = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly charge: Charge
  /** The sheet's fields added together, before they are brought to a year. */
  readonly counted: Exact
  /** The least that is billed in a year, whatever is used. */
  readonly least: Exact
  /** What is charged in a year (or once), after the least and whatever is let off. */
  readonly quantity: Exact
  readonly unitPrice: Exact
  /** The published assumption that the price is multiplied by, otherwise 1. */
  readonly times: Exact
  readonly risePercent: Exact
  /** The first year's bill, or what is paid once; less than nothing where it is taken off. */
  readonly amount: Exact
  /** The first year; nothing for a line that is paid once. */
  readonly perYear: Exact
  /** Each year as it will be billed, before discount; empty for a line that is paid once. */
  readonly years: readonly Exact[]
  readonly wholeLife: Exact
}

const TIMES_A_YEAR: Record<Period, bigint> = { year: 1n, quarter: 4n, month: 12n, week: 52n, day: 365n, once: 1n }

export const timesAYear = (each: Period): bigint => TIMES_A_YEAR[each]

type Named = { readonly key: string; readonly label: string; readonly unit: string }

/** What one charge costs one school over the whole term at a unit price. The formula is the one that `Charge` states. */
export function chargeCost(
  category: Category,
  need: PricedNeed,
  { key, label, unit }: Named,
  charge: Charge,
  unitPrice: Exact,
): CostLine {
  const counted = sumOfFields(need, charge.of)
  const least = leastBilled(category, need, charge)
  const quantity = largest([counted.mul(timesAYear(charge.each)), least]).mul(exact(1).sub(letOff(need, charge)))
  const times = charge.times === undefined ? exact(1) : assumed(need, charge.times)
  const risePercent = charge.rises === undefined ? zero : riseOf(category, need, charge.rises)
  const pounds = quantity
    .mul(unitPrice)
    .mul(times)
    .div(charge.in === 'pounds' ? 1n : 100n)
  const amount = charge.credit || charge.when === 'left-at-end' ? pounds.neg() : pounds
  const years =
    charge.when === 'every-year' ? powers(risePercent, need.assumptions.years).map((p) => amount.mul(p)) : []
  const wholeLife = overTheTerm(charge, amount, years, need.assumptions)
  const workings = { counted, least, quantity, unitPrice, times, risePercent, amount }
  return { key, label, unit, charge, ...workings, perYear: years[0] ?? zero, years, wholeLife }
}

/** A published figure. Throws RangeError when the tender does not state it: a bid must never be priced on a guess. */
export function assumed(need: PricedNeed, key: string): Exact {
  const value = need.assumptions.values[key]
  if (value === undefined) throw new RangeError(`the tender does not state the assumption ${key}`)
  return exact(value)
}

function sumOfFields(need: PricedNeed, keys: readonly string[]): Exact {
  return keys.length === 0 ? exact(1) : sumExact(keys.map((key) => exact(need.quantities[key] ?? '0')))
}

function leastBilled(category: Category, need: PricedNeed, charge: Charge): Exact {
  const role = category.schedule.find((line) => line.key === charge.atLeast)?.role
  if (charge.atLeast === undefined || role?.as !== 'minimum') return zero
  const least = exact(need.prices[charge.atLeast] ?? '0')
  return sumOfFields(need, role.of).mul(timesAYear(role.each)).mul(least)
}

function letOff(need: PricedNeed, { less }: Charge): Exact {
  if (!less) return zero
  const given = exact(need.quantities[less.share] ?? '0')
  const share = less.wholeFrom !== undefined && given.gte(exact(less.wholeFrom)) ? exact(100) : given
  const part = less.line === undefined ? exact(100) : exact(need.prices[less.line] ?? '0')
  return smallest([share.mul(part).div(10_000n), exact(1)])
}

function riseOf(category: Category, need: PricedNeed, key: string): Exact {
  return category.schedule.some((line) => line.key === key) ? exact(need.prices[key] ?? '0') : assumed(need, key)
}

/** 1, 1+p, (1+p)², … for p in per cent, one for each year. */
function powers(percent: Exact, count: number): Exact[] {
  const growth = exact(1).add(percent.div(100n))
  const all = [exact(1)]
  while (all.length < count) all.push(growth.mul(all.at(-1) ?? exact(1)))
  return all
}

function overTheTerm(charge: Charge, amount: Exact, years: readonly Exact[], assumptions: Assumptions): Exact {
  const growth = powers(exact(assumptions.discountPercent), assumptions.years + 1)
  if (charge.when === 'every-year') return sumExact(years.map((year, index) => year.div(growth[index + 1] ?? 1n)))
  return charge.when === 'left-at-end' ? amount.div(growth[assumptions.years] ?? 1n) : amount
}
