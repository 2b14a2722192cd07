import { priceCriterion } from './criteria.ts'
import { dependsOnRivals } from './price-points.ts'
import { winnerOf } from './ranking.ts'
import { type Standing, standing, yardstickFor } from './standing.ts'
import type { Terms } from './terms.ts'

/** The winner owes its place to a bid that lost: without that bid somebody else would win (null: nobody alone). */
export type RankReversal = {
  readonly code: 'rank-reversal'
  readonly without: string
  readonly winnerBecomes: string | null
}

/**
 * Leaves each losing bid out in turn and ranks the rest anew. Only a price method that looks at other bids can make a
 * difference, and then only when leaving the bid out moves the price that all others are measured against.
 */
export function rankReversals(terms: Terms, drawSeed: string | null, bids: readonly Standing[]): RankReversal[] {
  const method = priceCriterion(terms.criteria)?.method
  const winner = winnerOf(terms, drawSeed, bids)
  if (!method || !dependsOnRivals(method) || winner === null) return []
  const published = yardstickFor(
    terms,
    bids.map(({ price }) => price),
  )
  const found = bids.flatMap((left): RankReversal[] => {
    if (left.bid === winner) return []
    const rest = bids.filter((bid) => bid !== left)
    const against = yardstickFor(
      terms,
      rest.map(({ price }) => price),
    )
    if (against && published && against.low.equals(published.low) && against.high.equals(published.high)) return []
    const rejudged = rest.map((bid) => standing(terms, bid, against))
    const winnerBecomes = winnerOf(terms, drawSeed, rejudged)
    return winnerBecomes === winner ? [] : [{ code: 'rank-reversal', without: left.bid, winnerBecomes }]
  })
  return found.sort((a, b) => (a.without < b.without ? -1 : 1))
}
