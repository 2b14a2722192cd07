import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import { money, type Pence, pence } from '#app/kernel/money.ts'

/** The ways of turning a price into points that a tender can choose from; the first is the usual one. */
export const priceMethods = ['floor-ceiling', 'lowest-over-bid', 'linear-from-lowest'] as const
export type PriceMethod = (typeof priceMethods)[number]
export const isPriceMethod = (name: string): name is PriceMethod => priceMethods.some((method) => method === name)

/** Under floor and ceiling a supplier's points follow from its own price alone. Otherwise another bid can change them. */
export const dependsOnOtherBids = (method: PriceMethod): boolean => method !== 'floor-ceiling'

export const longestTermYears = 10

export type PriceRule = {
  readonly method: PriceMethod
  /** Full points at or below it. Whole-life cost without VAT, as is the ceiling. */
  readonly floorPence: Pence | null
  /** No points at or above it. */
  readonly ceilingPence: Pence | null
  readonly termYears: number
}

export type PriceRuleFault = 'floor-missing' | 'ceiling-missing' | 'floor-not-below-ceiling' | 'term-off-range'

/** Why the rule cannot be used, or null. Only floor and ceiling needs its two amounts. */
export function priceRuleFault(rule: PriceRule): PriceRuleFault | null {
  const { method, floorPence, ceilingPence, termYears } = rule
  if (!Number.isInteger(termYears) || termYears < 1 || termYears > longestTermYears) return 'term-off-range'
  if (method !== 'floor-ceiling') return null
  if (floorPence === null) return 'floor-missing'
  if (ceilingPence === null) return 'ceiling-missing'
  return floorPence < ceilingPence ? null : 'floor-not-below-ceiling'
}

export type PriceRuleWords = {
  readonly rule: string
  readonly examples: readonly PriceExample[]
  readonly caution: string | null
}
type PriceExample = { readonly price: Pence; readonly points: string; readonly counts: string }

/**
 * The price rule as a supplier reads it, with worked examples. `points` are out of 100 before weighting, `counts` what
 * they add to the total; both for show, to two decimals. Null while the amounts are not set.
 */
export function priceRuleWords(rule: PriceRule, priceWeight: string): PriceRuleWords | null {
  if (priceRuleFault(rule) !== null) return null
  const example = (price: Pence, points: Exact): PriceExample => ({
    price,
    points: toDecimals(points, 2),
    counts: toDecimals(points.mul(exact(priceWeight)).div(100n), 2),
  })
  const { floorPence, ceilingPence } = rule
  if (rule.method === 'floor-ceiling' && floorPence !== null && ceilingPence !== null) {
    const quarter = pence(BigInt(floorPence) + (BigInt(ceilingPence) - BigInt(floorPence)) / 4n)
    const priced = (price: Pence) => example(price, betweenFloorAndCeiling(floorPence, ceilingPence, price))
    return {
      rule: `A price of ${money(floorPence)} or less earns 100 points, a price of ${money(ceilingPence)} or more earns none, and in between the points fall in a straight line. What other suppliers bid makes no difference.`,
      examples: [floorPence, quarter, ceilingPence].map(priced),
      caution: null,
    }
  }
  const [lowest, dearer] = [pence(100_000_00), pence(125_000_00)]
  const points = rule.method === 'lowest-over-bid' ? exact(80) : exact(75)
  return {
    rule:
      rule.method === 'lowest-over-bid'
        ? 'The lowest price earns 100 points. Every other price earns 100 times the lowest price divided by itself.'
        : 'The lowest price earns 100 points. Every other price loses a point for each per cent that it is above the lowest, and earns none at twice the lowest.',
    examples: [example(lowest, exact(100)), example(dearer, points)],
    caution:
      'Under this rule a supplier’s points depend on what others bid: when a losing bid drops out, the winner can change.',
  }
}

/** The points, 0 to 100 and exact, that a price earns between a published floor and a published ceiling above it. */
export function betweenFloorAndCeiling(floor: Pence, ceiling: Pence, price: Pence): Exact {
  if (price <= floor) return exact(100)
  if (price >= ceiling) return exact(0)
  return exact(ceiling)
    .sub(exact(price))
    .mul(100n)
    .div(exact(ceiling).sub(exact(floor)))
}
