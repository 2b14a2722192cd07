import { winnerOf } from './ranking.ts'
import { qualityStanding, standings } from './standing.ts'
import type { EvaluationInput } from './terms.ts'

/** Who would win if this bid had not been made; null where nobody alone would. */
export type WithoutBid = { readonly bid: string; readonly winner: string | null }

/** Leaves out each bid still in, the winner too: who comes next when the first falls out is published the same way. */
export function bidsLeftOut({ terms, drawSeed, bids }: EvaluationInput): WithoutBid[] {
  const stillIn = bids.map((bid) => qualityStanding(terms, bid)).filter(({ missed }) => missed.length === 0)
  return stillIn.map(({ bid }) => {
    const others = stillIn.filter((other) => other.bid !== bid)
    return { bid, winner: winnerOf(terms, drawSeed, standings(terms, others)) }
  })
}
