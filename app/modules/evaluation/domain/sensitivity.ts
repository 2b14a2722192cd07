import { type Exact, exact, roundHalfUp, zero } from '#app/kernel/exact.ts'
import { seededChance } from './chance.ts'
import { priceCriterion } from './criteria.ts'
import { naturalLog } from './logarithm.ts'
import type { Standing } from './standing.ts'
import type { SensitivityAsked, Terms } from './terms.ts'
import { anyWeighting, type NextWeighting, weightingWithin, wholeWeight } from './weightings.ts'

/**
 * How often a bid takes each rank when the weights are other than published. `rankShares` runs from first to last rank and
 * sums to 1; `centralWeights` is the mean weighting (sum 1, by top criterion) under which it is first, null if it never is.
 */
export type BidSensitivity = {
  readonly bid: string
  readonly rankShares: readonly Exact[]
  readonly centralWeights: readonly { readonly criterion: string; readonly weight: Exact }[] | null
}

export type Sensitivity = { readonly samples: number; readonly bids: readonly BidSensitivity[] }

/** What one bid is worth under a weighting, as a number that compares the same on every machine. */
type Worth = (weights: readonly number[]) => number

const hundredThousandths = (points: Exact): number => Number(roundHalfUp(points.mul(100_000n)))

function weightedWorth(terms: Terms, bid: Standing): Worth {
  const points = terms.criteria.map(({ id }) => hundredThousandths(bid.points.get(id) ?? bid.pricePoints ?? zero))
  return (weights) => points.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}

/** A logarithm from whole numbers and the four operations alone, since Math.log may differ between machines. */
function steadyLog(value: number): number {
  let [rest, doublings] = [value, 0]
  while (rest > 1.5) [rest, doublings] = [rest / 2, doublings + 1]
  while (rest < 0.75) [rest, doublings] = [rest * 2, doublings - 1]
  const y = (rest - 1) / (rest + 1)
  let sum = 0
  for (let k = 25; k >= 1; k -= 2) sum = sum * y * y + 1 / k
  return 2 * y * sum + doublings * Math.LN2
}

/** The value index compared by its logarithm times the price weight: quality weight × ln quality − price weight × ln price. */
function indexWorth(terms: Terms, bid: Standing): Worth {
  const price = priceCriterion(terms.criteria)
  const priceAt = price === null ? -1 : terms.criteria.indexOf(price)
  const logPrice = Number(naturalLog(bid.price, 60)) / 2 ** 60
  const points = terms.criteria.map(({ id }) => hundredThousandths(bid.points.get(id) ?? zero))
  return (weights) => {
    const priceWeight = weights[priceAt] ?? 0
    const earned = points.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
    const qualityWeight = wholeWeight - priceWeight
    if (qualityWeight === 0) return -priceWeight * logPrice
    if (earned === 0) return Number.NEGATIVE_INFINITY
    return qualityWeight * steadyLog(earned / qualityWeight) - priceWeight * logPrice
  }
}

function source(terms: Terms, asked: SensitivityAsked): NextWeighting {
  const chance = seededChance(asked.seed)
  const published = terms.criteria.map(({ weight }) => weight)
  return asked.weights === 'simplex'
    ? anyWeighting(published.length, chance)
    : weightingWithin(published, asked.weights.within, chance)
}

/**
 * Tries the asked number of other weightings and counts who would come where (rank acceptability, SMAA-2). Points stay as
 * judged, to a hundred-thousandth of a point; bids level under a weighting keep their published order. Takes the bids in ranking order.
 */
export function sensitivity(terms: Terms, ranked: readonly Standing[], asked: SensitivityAsked): Sensitivity {
  const next = source(terms, asked)
  const worths = ranked.map((bid) => (terms.rule.name === 'value-index' ? indexWorth : weightedWorth)(terms, bid))
  const counts = ranked.map(() => ranked.map(() => 0))
  const won = ranked.map(() => terms.criteria.map(() => 0))
  const weights = terms.criteria.map(() => 0)
  const values = ranked.map(() => 0)
  const order = ranked.map((_, index) => index)
  for (let sample = 0; sample < asked.samples; sample += 1) {
    next(weights)
    worths.forEach((worth, index) => {
      values[index] = worth(weights)
    })
    order.sort((a, b) => {
      const [mine, theirs] = [values[a] ?? 0, values[b] ?? 0]
      return mine > theirs ? -1 : mine < theirs ? 1 : a - b
    })
    order.forEach((bid, place) => {
      const row = counts[bid]
      if (row) row[place] = (row[place] ?? 0) + 1
    })
    const sums = won[order[0] ?? -1]
    if (sums) for (const [index, weight] of weights.entries()) sums[index] = (sums[index] ?? 0) + weight
  }
  return {
    samples: asked.samples,
    bids: ranked.map(({ bid }, index) => ({
      bid,
      rankShares: (counts[index] ?? []).map((count) => exact(count).div(exact(asked.samples))),
      centralWeights: central(terms, won[index] ?? [], counts[index]?.[0] ?? 0),
    })),
  }
}

function central(terms: Terms, sums: readonly number[], wins: number): BidSensitivity['centralWeights'] {
  if (wins === 0) return null
  const whole = exact(wins).mul(BigInt(wholeWeight))
  return terms.criteria.map(({ id }, index) => ({
    criterion: id,
    weight: exact(sums[index] ?? 0).div(whole),
  }))
}
