import { type Exact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import { type Criterion, criterionPoints, priceCriterion, qualityOf, qualityWeight } from './criteria.ts'
import { pointsForPrice, type Yardstick, yardstick } from './price-points.ts'
import type { AssessedBid, Terms } from './terms.ts'
import { missedMarks, type OutReason } from './thresholds.ts'
import { valueIndex } from './value-index.ts'

/** A bid whose quality is settled, before any price is looked at. */
export type QualityStanding = {
  readonly bid: string
  readonly price: Exact
  readonly points: ReadonlyMap<string, Points>
  readonly quality: Points | null
  readonly missed: readonly OutReason[]
}

/**
 * A bid still in, judged with the others still in. `total` is the rule's own value: points, pounds a point, or pounds;
 * null where a price per point does not exist because the quality is 0.
 */
export type Standing = QualityStanding & { readonly pricePoints: Points | null; readonly total: Exact | null }

export function qualityStanding(terms: Terms, bid: AssessedBid): QualityStanding {
  const points = criterionPoints(terms.criteria, terms.scale, bid.scores)
  const quality = qualityOf(terms.criteria, points)
  return { bid: bid.id, price: bid.price, points, quality, missed: missedMarks(terms, bid.scores, points, quality) }
}

/** The exponent of the value index: quality weight over price weight. */
export function valueExponent(criteria: readonly Criterion[]): Exact {
  const price = priceCriterion(criteria)
  if (price === null) throw new RangeError('the value index needs a price criterion')
  return qualityWeight(criteria).div(price.weight)
}

function totalOf(terms: Terms, bid: QualityStanding, pricePoints: Points | null): Exact | null {
  const quality = bid.quality ?? zero
  switch (terms.rule.name) {
    case 'weighted-sum': {
      const priceWeight = priceCriterion(terms.criteria)?.weight ?? zero
      const weighed = quality.mul(qualityWeight(terms.criteria)).add(priceWeight.mul(pricePoints ?? zero))
      return weighed.div(allPoints)
    }
    case 'price-per-quality-point':
      return quality.lte(zero) ? null : bid.price.div(quality)
    case 'value-index':
      return valueIndex({ quality, price: bid.price }, valueExponent(terms.criteria))
    case 'monetised-quality':
      return bid.price.sub(terms.rule.poundsPerPoint.mul(quality))
    case 'fixed-price':
      return quality
    case 'threshold-then-lowest':
      return bid.price
  }
}

/** What every price is measured against, or null where the rule uses no price points. */
export function yardstickFor(terms: Terms, prices: readonly Exact[]): Yardstick | null {
  const method = priceCriterion(terms.criteria)?.method
  return method && prices.length > 0 ? yardstick(method, prices) : null
}

export function pricePointsFor(terms: Terms, against: Yardstick | null, price: Exact): Points | null {
  const method = priceCriterion(terms.criteria)?.method
  return method && against ? pointsForPrice(method, against, price) : null
}

/** Price points and total for one bid against a given yardstick. */
export function standing(terms: Terms, bid: QualityStanding, against: Yardstick | null): Standing {
  const pricePoints = pricePointsFor(terms, against, bid.price)
  return { ...bid, pricePoints, total: totalOf(terms, bid, pricePoints) }
}

/** The bids still in, judged together: a method that looks at other prices sees these and no others. */
export function standings(terms: Terms, bids: readonly QualityStanding[]): Standing[] {
  const against = yardstickFor(
    terms,
    bids.map(({ price }) => price),
  )
  return bids.map((bid) => standing(terms, bid, against))
}
