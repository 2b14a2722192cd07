import { type Exact, exact, largest, zero } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { outline, priceCriterion } from './criteria.ts'
import { lastChangeThatHolds } from './crossing.ts'
import { dependsOnRivals } from './price-points.ts'
import { nearestTies, type ScoreDrop, type Stability, type TyingWeight } from './stability.ts'
import { type Standing, standing, yardstickFor } from './standing.ts'
import type { Terms } from './terms.ts'

const totalOf = ({ total }: Standing): Exact => total ?? zero

function priceRise(terms: Terms, winner: Standing, rivals: readonly [Standing, ...Standing[]]): Exact | null {
  const price = priceCriterion(terms.criteria)
  if (!price?.method || price.weight.equals(zero)) return null
  const watched = dependsOnRivals(price.method) ? rivals : rivals.slice(0, 1)
  const prices = rivals.map((rival) => rival.price)
  return lastChangeThatHolds((rise) => {
    const dearer = { ...winner, price: winner.price.add(rise) }
    const against = yardstickFor(terms, [dearer.price, ...prices])
    const best = largest(watched.map((rival) => totalOf(standing(terms, rival, against))))
    return totalOf(standing(terms, dearer, against)).sub(best)
  }, winner.price)
}

function scoreDrops(terms: Terms, winner: Standing, margin: Exact): ScoreDrop[] {
  return outline(terms.criteria).flatMap(({ criterion, shareOfWhole }): ScoreDrop[] => {
    if (criterion.kind !== 'scored' || shareOfWhole.equals(zero)) return []
    const points = margin.mul(allPoints).div(shareOfWhole)
    return points.lte(winner.points.get(criterion.id) ?? zero) ? [{ criterion: criterion.id, points }] : []
  })
}

const pointsFor = (bid: Standing, id: string): Exact => bid.points.get(id) ?? bid.pricePoints ?? zero

/** The weight of one top criterion at which two bids are level when all other weights keep their proportions. */
function levelWeight(winner: Standing, rival: Standing, id: string, weight: Exact): Exact | null {
  const pointsOn = (bid: Standing): Exact => pointsFor(bid, id)
  const rest = exact(100).sub(weight)
  if (rest.equals(zero)) return null
  const onIt = pointsOn(winner).sub(pointsOn(rival))
  const lead = totalOf(winner).sub(totalOf(rival))
  const onRest = lead.sub(onIt.mul(weight).div(allPoints)).div(rest).mul(allPoints)
  if (onIt.equals(onRest)) return null
  const level = onRest.mul(allPoints).div(onRest.sub(onIt))
  return level.lt(zero) || level.gt(allPoints) ? null : level
}

/** Far more than the rounded weight below can be wrong by. */
const doubt = 1e-4
const leastSpread = 1e-3
const leastRest = 0.1

/**
 * The rivals that could be level nearest to the published weight, found on rounded numbers so that the exact sum is made
 * for few of them. Whoever is within doubt stays.
 */
function nearby(winner: Standing, rivals: readonly Standing[], id: string, weight: Exact): Standing[] {
  const published = weight.valueOf()
  if (100 - published < leastRest) return [...rivals]
  const [mine, total] = [pointsFor(winner, id).valueOf(), totalOf(winner).valueOf()]
  const placed = rivals.map((rival) => {
    const onIt = mine - pointsFor(rival, id).valueOf()
    const onRest = (total - totalOf(rival).valueOf() - (onIt * published) / 100) / (100 - published)
    const spread = onRest * 100 - onIt
    return { rival, distance: Math.abs(spread) < leastSpread ? null : (onRest * 10_000) / spread - published }
  })
  const within = (distance: number, room: number) => distance + published > -room && distance + published < 100 + room
  const sure = placed.flatMap(({ distance }) => (distance !== null && within(distance, -doubt) ? [distance] : []))
  const below = Math.max(...sure.filter((distance) => distance < -doubt)) - doubt
  const above = Math.min(...sure.filter((distance) => distance > doubt)) + doubt
  return placed.flatMap(({ rival, distance }) => {
    const possible = distance === null || (within(distance, doubt) && distance >= below && distance <= above)
    return possible ? [rival] : []
  })
}

const tyingWeights = (terms: Terms, winner: Standing, rivals: readonly Standing[]): TyingWeight[] =>
  terms.criteria.flatMap(({ id, weight }) => {
    const ties = nearby(winner, rivals, id, weight).flatMap((rival): TyingWeight[] => {
      const level = levelWeight(winner, rival, id, weight)
      return level === null ? [] : [{ criterion: id, weight: level, with: rival.bid }]
    })
    return nearestTies(weight, ties)
  })

/** How firmly the winner stands under the weighted sum. Takes the rivals in ranking order. */
export function weightedStability(
  terms: Terms,
  winner: Standing,
  rivals: readonly [Standing, ...Standing[]],
): Stability {
  const margin = totalOf(winner).sub(totalOf(rivals[0]))
  return {
    runnerUp: rivals[0].bid,
    margin,
    priceRiseThatLoses: priceRise(terms, winner, rivals),
    scoreDropsThatLose: scoreDrops(terms, winner, margin),
    weightThatTies: tyingWeights(terms, winner, rivals),
  }
}
