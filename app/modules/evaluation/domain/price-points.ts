import { clampExact, type Exact, exact, largest, smallest, sumExact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'

/** How a price earns points. Floor, ceiling and reference are pounds, published with the tender. */
export type PriceMethod =
  | { readonly name: 'floor-ceiling'; readonly floor: Exact; readonly ceiling: Exact }
  | { readonly name: 'benchmark'; readonly reference: Exact }
  | { readonly name: 'lowest-over-bid' | 'min-max' | 'linear-from-lowest' | 'mean-half' | 'median-half' }

export type PriceMethodName = PriceMethod['name']

export const priceMethodNames = [
  'floor-ceiling',
  'benchmark',
  'lowest-over-bid',
  'min-max',
  'linear-from-lowest',
  'mean-half',
  'median-half',
] as const satisfies readonly PriceMethodName[]

/** Refused by name: under distance-from-mean a cheaper bid can score less than a dearer one. */
export const refusedPriceMethod = 'distance-from-mean'

/** Whether a bid's points for price can change because of what somebody else bid. */
export const dependsOnRivals = (method: PriceMethod): boolean =>
  method.name !== 'floor-ceiling' && method.name !== 'benchmark'

/** The price or the two prices that a method measures every bid against; two equal ends where it needs only one. */
export type Yardstick = { readonly low: Exact; readonly high: Exact }

const single = (value: Exact): Yardstick => ({ low: value, high: value })

function median(prices: readonly Exact[]): Exact {
  const sorted = [...prices].sort((a, b) => a.compare(b))
  const upper = sorted[Math.floor(sorted.length / 2)] ?? zero
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? zero
  return lower.add(upper).div(2n)
}

/** What the method takes as its measure, from the published terms or from the prices of the bids still in (at least one). */
export function yardstick(method: PriceMethod, prices: readonly Exact[]): Yardstick {
  switch (method.name) {
    case 'floor-ceiling':
      return { low: method.floor, high: method.ceiling }
    case 'benchmark':
      return single(method.reference)
    case 'min-max':
      return { low: smallest(prices), high: largest(prices) }
    case 'lowest-over-bid':
    case 'linear-from-lowest':
      return single(smallest(prices))
    case 'mean-half':
      return single(sumExact(prices).div(exact(prices.length)))
    case 'median-half':
      return single(median(prices))
  }
}

/** The points, 0 to 100 and exact, that a price earns against a yardstick. A cheaper price never earns fewer. */
export function pointsForPrice(method: PriceMethod, against: Yardstick, price: Exact): Points {
  const { low, high } = against
  const clamp = (points: Exact) => clampExact(points, zero, allPoints)
  switch (method.name) {
    case 'floor-ceiling':
    case 'min-max':
      return high.equals(low) ? allPoints : clamp(high.sub(price).div(high.sub(low)).mul(allPoints))
    case 'benchmark':
    case 'lowest-over-bid':
      return clamp(low.div(price).mul(allPoints))
    case 'linear-from-lowest':
      return clamp(allPoints.mul(exact(2).sub(price.div(low))))
    case 'mean-half':
    case 'median-half':
      return clamp(exact(50).sub(allPoints.mul(price.sub(low)).div(low)))
  }
}

/** The points for each price in the order given, judged together. */
export function pricePoints(method: PriceMethod, prices: readonly Exact[]): Points[] {
  if (prices.length === 0) return []
  const against = yardstick(method, prices)
  return prices.map((price) => pointsForPrice(method, against, price))
}
