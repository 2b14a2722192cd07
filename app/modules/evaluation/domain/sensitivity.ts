import { type Exact, exact, roundHalfUp, zero } from '#app/kernel/exact.ts'
import { seededChance } from './chance.ts'
import { priceCriterion } from './criteria.ts'
import { naturalLog } from './logarithm.ts'
import { exactOrder, type Worths } from './order-bids.ts'
import { roughOrder } from './rough-order.ts'
import type { Standing } from './standing.ts'
import type { SensitivityAsked, Terms } from './terms.ts'
import { lanes } from './weighed-sums.ts'
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

const hundredThousandths = (points: Exact): number => Number(roundHalfUp(points.mul(100_000n)))

const pointsOf = (terms: Terms, { points, pricePoints }: Standing): number[] =>
  terms.criteria.map(({ id }) => hundredThousandths(points.get(id) ?? pricePoints ?? zero))

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
function indexWorths(terms: Terms, ranked: readonly Standing[]): Worths {
  const price = priceCriterion(terms.criteria)
  const priceAt = price === null ? -1 : terms.criteria.indexOf(price)
  const logPrices = ranked.map((bid) => Number(naturalLog(bid.price, 60)) / 2 ** 60)
  const worth = (earned: number, priceWeight: number, logPrice: number): number => {
    const weight = wholeWeight - priceWeight
    if (weight === 0) return -priceWeight * logPrice
    return earned === 0 ? Number.NEGATIVE_INFINITY : weight * steadyLog(earned / weight) - priceWeight * logPrice
  }
  return (sums, weights, lane) => {
    const priceWeight = weights[priceAt * lanes + lane] ?? 0
    for (let bid = 0; bid < sums.length; bid += 1)
      sums[bid] = worth(sums[bid] as number, priceWeight, logPrices[bid] ?? 0)
  }
}

function source(terms: Terms, asked: SensitivityAsked): NextWeighting {
  const chance = seededChance(asked.seed)
  const published = terms.criteria.map(({ weight }) => weight)
  return asked.weights === 'simplex'
    ? anyWeighting(published.length, chance)
    : weightingWithin(published, asked.weights.within, chance)
}

/** How often each bid took each place, and the weights under which it was first, added up; both bid by bid. */
type Tally = { readonly places: Uint32Array; readonly won: Float64Array }

function tally(terms: Terms, ranked: readonly Standing[], asked: SensitivityAsked): Tally {
  const [bids, criteria] = [ranked.length, terms.criteria.length]
  const [places, won] = [new Uint32Array(bids * bids), new Float64Array(bids * criteria)]
  const weights = new Float64Array(criteria * lanes)
  const order = new Uint32Array(bids)
  const next = source(terms, asked)
  const rows = ranked.map((bid) => pointsOf(terms, bid))
  const standing = terms.rule.name === 'value-index' ? exactOrder(rows, indexWorths(terms, ranked)) : roughOrder(rows)
  for (let tried = 0; tried < asked.samples; tried += lanes) {
    const now = Math.min(lanes, asked.samples - tried)
    for (let lane = 0; lane < now; lane += 1) next(weights, lane)
    standing.weigh(weights)
    for (let lane = 0; lane < now; lane += 1) {
      standing.order(weights, lane, order)
      countPlaces(order, places)
      const first = order[0] as number
      addWeights(weights, lane, won.subarray(first * criteria, (first + 1) * criteria))
    }
  }
  return { places, won }
}

function countPlaces(order: Uint32Array, places: Uint32Array): void {
  const bids = order.length
  for (let at = 0; at < bids; at += 1) {
    const cell = (order[at] as number) * bids + at
    places[cell] = (places[cell] as number) + 1
  }
}

function addWeights(weights: Float64Array, lane: number, to: Float64Array): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (weights[at * lanes + lane] as number)
}

/**
 * Tries the asked number of other weightings and counts who would come where (rank acceptability, SMAA-2). Points stay as
 * judged, to a hundred-thousandth of a point; bids level under a weighting keep their published order. Takes the bids in ranking order.
 */
export function sensitivity(terms: Terms, ranked: readonly Standing[], asked: SensitivityAsked): Sensitivity {
  const { samples } = asked
  if (ranked.length === 0) return { samples, bids: [] }
  const { places, won } = tally(terms, ranked, asked)
  const criteria = terms.criteria.length
  const shareOf = sharesOf(samples)
  return {
    samples,
    bids: ranked.map(({ bid }, index) => {
      const counts = places.subarray(index * ranked.length, (index + 1) * ranked.length)
      return {
        bid,
        rankShares: Array.from(counts, shareOf),
        centralWeights: central(terms, won.subarray(index * criteria, (index + 1) * criteria), counts[0] ?? 0),
      }
    }),
  }
}

/** Few different counts stand among very many, so each share is worked out once. */
function sharesOf(samples: number): (count: number) => Exact {
  const known = new Map<number, Exact>()
  return (count) => {
    const share = known.get(count) ?? exact(count).div(exact(samples))
    known.set(count, share)
    return share
  }
}

function central(terms: Terms, sums: Float64Array, wins: number): BidSensitivity['centralWeights'] {
  if (wins === 0) return null
  const whole = exact(wins).mul(BigInt(wholeWeight))
  return terms.criteria.map(({ id }, index) => ({
    criterion: id,
    weight: exact(sums[index] ?? 0).div(whole),
  }))
}
