import { type Exact, zero } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import { drawnNumber } from './draw.ts'
import { type Standing, valueExponent } from './standing.ts'
import type { Rule, Terms, TieBreakStep } from './terms.ts'
import { compareValueIndex } from './value-index.ts'

/** A bid in its place. `tieSettledBy` names the step that fixed the place among equal totals, null where none was needed or enough. */
export type RankedBid = {
  readonly bid: string
  readonly rank: number
  readonly total: Exact | null
  readonly quality: Points | null
  readonly price: Exact
  readonly pricePoints: Points | null
  readonly tieSettledBy: TieBreakStep | null
}

/** Negative when the first stands before the second, 0 when this comparison cannot tell them apart. */
type Comparison = (first: Standing, second: Standing) => number

const lowestWins: readonly Rule['name'][] = ['price-per-quality-point', 'monetised-quality', 'threshold-then-lowest']

function byTotal(terms: Terms): Comparison {
  if (terms.rule.name === 'value-index') {
    const exponent = valueExponent(terms.criteria)
    const indexed = ({ quality, price }: Standing) => ({ quality: quality ?? zero, price })
    return (first, second) => compareValueIndex(indexed(first), indexed(second), exponent)
  }
  const direction = lowestWins.includes(terms.rule.name) ? 1 : -1
  return (first, second) => {
    if (first.total === null || second.total === null)
      return Number(first.total === null) - Number(second.total === null)
    return direction * first.total.compare(second.total)
  }
}

function byStep(step: TieBreakStep, drawSeed: string | null): Comparison {
  switch (step) {
    case 'quality':
      return (first, second) => (second.quality ?? zero).compare(first.quality ?? zero)
    case 'price':
      return (first, second) => first.price.compare(second.price)
    case 'drawn':
      return (first, second) => {
        if (drawSeed === null) throw new RangeError('a draw needs its seed')
        const [mine, theirs] = [drawnNumber(drawSeed, first.bid), drawnNumber(drawSeed, second.bid)]
        return mine < theirs ? -1 : mine > theirs ? 1 : 0
      }
  }
}

const byId: Comparison = (first, second) => (first.bid < second.bid ? -1 : first.bid > second.bid ? 1 : 0)

const published = (terms: Terms, drawSeed: string | null): Comparison[] => [
  byTotal(terms),
  ...terms.tieBreak.map((step) => byStep(step, drawSeed)),
]

/**
 * Puts the bids still in in order: by the rule's exact value, then by the tie-break steps as published. Bids that no
 * step can part share their rank and stand by id, so the order in which bids arrive never matters.
 */
export function rank(terms: Terms, drawSeed: string | null, bids: readonly Standing[]): RankedBid[] {
  const comparisons = published(terms, drawSeed)
  const parting = (first: Standing, second: Standing) => {
    const level = comparisons.findIndex((compare) => compare(first, second) !== 0)
    return level === -1 ? comparisons.length : level
  }
  const ordered = [...bids].sort((first, second) => {
    const compare = comparisons[parting(first, second)] ?? byId
    return compare(first, second)
  })
  const withNext = ordered.slice(1).map((second, index) => parting(ordered[index] ?? second, second))
  let place = 1
  return ordered.map((bid, index) => {
    const before = withNext[index - 1] ?? 0
    if (index > 0 && before < comparisons.length) place = index + 1
    const settledAt = Math.max(before, withNext[index] ?? 0)
    return {
      bid: bid.bid,
      rank: place,
      total: bid.total,
      quality: bid.quality,
      price: bid.price,
      pricePoints: bid.pricePoints,
      tieSettledBy: terms.tieBreak[settledAt - 1] ?? null,
    }
  })
}

/** The one bid that stands before all others, or null where there is none or nothing published can part the first. */
export function winnerOf(terms: Terms, drawSeed: string | null, bids: readonly Standing[]): string | null {
  const comparisons = published(terms, drawSeed)
  const compare: Comparison = (first, second) => {
    for (const comparison of comparisons) {
      const difference = comparison(first, second)
      if (difference !== 0) return difference
    }
    return 0
  }
  let first: Standing | undefined
  let shared = false
  for (const bid of bids) {
    const difference = first === undefined ? -1 : compare(bid, first)
    if (difference < 0) [first, shared] = [bid, false]
    else if (difference === 0) shared = true
  }
  return first === undefined || shared ? null : first.bid
}
