import { type Exact, exact, roundHalfUp, zero } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { outline, priceCriterion, qualityWeight } from './criteria.ts'
import { naturalLog } from './logarithm.ts'
import { nearestTies, type ScoreDrop, type Stability, type TyingWeight } from './stability.ts'
import { type Standing, valueExponent } from './standing.ts'
import type { Terms } from './terms.ts'
import { powerForShow } from './value-index.ts'

const logBits = 320
const decimals = 10n ** 60n

const rounded = (value: Exact): Exact => exact(roundHalfUp(value.mul(decimals))).div(decimals)
const qualityIn = ({ quality }: Standing): Exact => quality ?? zero

function scoreDrops(terms: Terms, winner: Standing, runnerUp: Standing, exponent: Exact): ScoreDrop[] {
  const level = qualityIn(runnerUp).mul(powerForShow(winner.price.div(runnerUp.price), exponent.inverse()))
  const lost = qualityIn(winner).sub(level).mul(qualityWeight(terms.criteria))
  return outline(terms.criteria).flatMap(({ criterion, shareOfWhole }): ScoreDrop[] => {
    if (criterion.kind !== 'scored' || shareOfWhole.equals(zero)) return []
    const points = lost.div(shareOfWhole)
    return points.lte(winner.points.get(criterion.id) ?? zero) ? [{ criterion: criterion.id, points }] : []
  })
}

/** The price weight at which the two are level: the exponent there is ln(price ratio) / ln(quality ratio). */
function levelPriceWeight(winner: Standing, rival: Standing): Exact | null {
  if (qualityIn(winner).lte(zero) || qualityIn(rival).lte(zero)) return null
  const quality = naturalLog(qualityIn(winner).div(qualityIn(rival)), logBits)
  if (quality === 0n) return null
  const exponent = exact(naturalLog(winner.price.div(rival.price), logBits)).div(quality)
  return exponent.lt(zero) ? null : rounded(allPoints.div(exponent.add(1n)))
}

/**
 * How firmly the winner stands under the value index, to 60 decimals since roots are seldom exact. Only the price's
 * weight is moved: moving a question's weight changes quality and exponent together, which has no such answer.
 */
export function valueIndexStability(
  terms: Terms,
  winner: Standing,
  rivals: readonly [Standing, ...Standing[]],
): Stability {
  const [runnerUp] = rivals
  const exponent = valueExponent(terms.criteria)
  const price = priceCriterion(terms.criteria)
  const comparable = qualityIn(runnerUp).gt(zero)
  const level = comparable
    ? powerForShow(qualityIn(winner).div(qualityIn(runnerUp)), exponent).mul(runnerUp.price)
    : null
  const ties = rivals.flatMap((rival): TyingWeight[] => {
    const weight = levelPriceWeight(winner, rival)
    return weight === null || price === null ? [] : [{ criterion: price.id, weight, with: rival.bid }]
  })
  return {
    runnerUp: runnerUp.bid,
    margin: (winner.total ?? zero).sub(runnerUp.total ?? zero),
    priceRiseThatLoses: level === null ? null : level.sub(winner.price),
    scoreDropsThatLose: comparable ? scoreDrops(terms, winner, runnerUp, exponent) : [],
    weightThatTies: price === null ? [] : nearestTies(price.weight, ties),
  }
}
