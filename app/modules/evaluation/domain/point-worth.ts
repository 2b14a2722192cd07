import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import { priceCriterion, qualityWeight } from './criteria.ts'
import type { PriceMethod } from './price-points.ts'
import { pricePointsFor, valueExponent, yardstickFor } from './standing.ts'
import type { Terms } from './terms.ts'
import { powerForShow } from './value-index.ts'

/**
 * How many pounds dearer a bid may be when it is one point of quality (of 100) better, and stay worth as much. `pounds`
 * is exact for every price `from` to `to` (null: without end); `pounds-here` only for the bid that was asked about.
 */
export type PointWorth =
  | { readonly kind: 'pounds'; readonly pounds: Exact; readonly from: Exact | null; readonly to: Exact | null }
  | { readonly kind: 'pounds-here'; readonly pounds: Exact }
  | { readonly kind: 'any-price' | 'nothing' | 'unknown' }

type Worthy = { readonly price: Exact; readonly quality: Points }

const between = (pounds: Exact, from: Exact | null, to: Exact | null): PointWorth => ({
  kind: 'pounds',
  pounds,
  from,
  to,
})

function underMethod(terms: Terms, method: PriceMethod, bid: Worthy, prices: readonly Exact[]): PointWorth {
  const priceWeight = priceCriterion(terms.criteria)?.weight ?? zero
  const against = yardstickFor(terms, prices)
  if (priceWeight.equals(zero) || against === null) return { kind: 'any-price' }
  const { low, high } = against
  const pricePointsOfOne = qualityWeight(terms.criteria).div(priceWeight)
  switch (method.name) {
    case 'floor-ceiling':
    case 'min-max':
      return high.equals(low)
        ? { kind: 'unknown' }
        : between(pricePointsOfOne.mul(high.sub(low)).div(allPoints), low, high)
    case 'linear-from-lowest':
      return between(pricePointsOfOne.mul(low).div(allPoints), low, low.mul(2n))
    case 'mean-half':
    case 'median-half':
      return between(pricePointsOfOne.mul(low).div(allPoints), low.div(2n), low.mul(3n).div(2n))
    case 'lowest-over-bid':
    case 'benchmark': {
      const left = (pricePointsFor(terms, against, bid.price) ?? zero).sub(pricePointsOfOne)
      if (left.lte(zero)) return { kind: 'any-price' }
      return { kind: 'pounds-here', pounds: allPoints.mul(low).div(left).sub(bid.price) }
    }
  }
}

/**
 * What one point of quality is worth in pounds under the rule, seen from one bid, with every price measured against the
 * prices given. Exact, but for the value index, whose roots are rounded to 60 decimals.
 */
export function pointWorth(terms: Terms, bid: Worthy, prices: readonly Exact[]): PointWorth {
  const { rule, criteria } = terms
  switch (rule.name) {
    case 'weighted-sum': {
      const method = priceCriterion(criteria)?.method
      return method ? underMethod(terms, method, bid, prices) : { kind: 'unknown' }
    }
    case 'price-per-quality-point':
      return bid.quality.lte(zero) ? { kind: 'unknown' } : { kind: 'pounds-here', pounds: bid.price.div(bid.quality) }
    case 'value-index': {
      if (bid.quality.lte(zero)) return { kind: 'unknown' }
      const better = bid.quality.add(1n).div(bid.quality)
      const times = powerForShow(better, valueExponent(criteria))
      return { kind: 'pounds-here', pounds: bid.price.mul(times.sub(exact(1))) }
    }
    case 'monetised-quality':
      return between(rule.poundsPerPoint, null, null)
    case 'fixed-price':
      return { kind: 'any-price' }
    case 'threshold-then-lowest':
      return { kind: 'nothing' }
  }
}
