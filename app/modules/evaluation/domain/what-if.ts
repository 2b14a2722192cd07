import { type Exact, exact } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { qualityOf } from './criteria.ts'
import { type RankedBid, rank } from './ranking.ts'
import { qualityStanding, standings } from './standing.ts'
import type { EvaluationInput } from './terms.ts'

/** A top criterion with another weight than published; the others share the rest as they did. */
export type OtherWeight = { readonly criterion: string; readonly weight: Exact }

export type WhatIf = { readonly weights: ReadonlyMap<string, Exact>; readonly ranking: readonly RankedBid[] }

/**
 * Who would stand where if one criterion weighed something else. It is a question and never a result: the published
 * weights alone decide. Bids that missed a published mark stay out. Null for a criterion that is not there, a weight that
 * is not 0 to 100, and a criterion that already weighs everything, since nothing says how the others would share the rest.
 */
export function whatIf(input: EvaluationInput, { criterion, weight }: OtherWeight): WhatIf | null {
  const { terms, drawSeed, bids } = input
  const moved = terms.criteria.find(({ id }) => id === criterion)
  if (!moved || weight.lt(0n) || weight.gt(allPoints) || moved.weight.equals(allPoints)) return null
  const share = exact(100).sub(weight).div(exact(100).sub(moved.weight))
  const criteria = terms.criteria.map((one) => ({ ...one, weight: one === moved ? weight : one.weight.mul(share) }))
  const stillIn = bids.map((bid) => qualityStanding(terms, bid)).filter(({ missed }) => missed.length === 0)
  const other = { ...terms, criteria }
  const requalified = stillIn.map((bid) => ({ ...bid, quality: qualityOf(criteria, bid.points) }))
  return {
    weights: new Map(criteria.map((one) => [one.id, one.weight])),
    ranking: rank(other, drawSeed, standings(other, requalified)),
  }
}
