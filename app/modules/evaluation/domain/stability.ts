import { type Exact, smallest } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'

export type ScoreDrop = { readonly criterion: string; readonly points: Points }
export type TyingWeight = { readonly criterion: string; readonly weight: Exact; readonly with: string }

/**
 * What the winner could lose before another bid wins, one thing changed at a time. `margin` in the rule's own unit over
 * the runner-up; `priceRiseThatLoses` in pounds; drops in points of one question; null or absent where no such change
 * can do it. Totals alone are looked at: a score that falls under a published minimum puts a bid out whatever the margin.
 */
export type Stability = {
  readonly runnerUp: string | null
  readonly margin: Exact | null
  readonly priceRiseThatLoses: Exact | null
  readonly scoreDropsThatLose: readonly ScoreDrop[]
  readonly weightThatTies: readonly TyingWeight[]
}

export const noRunnerUp: Stability = {
  runnerUp: null,
  margin: null,
  priceRiseThatLoses: null,
  scoreDropsThatLose: [],
  weightThatTies: [],
}

/** Of the weights at which some rival would be level, the nearest below and the nearest above the published one, nearer first. */
export function nearestTies(published: Exact, ties: readonly TyingWeight[]): TyingWeight[] {
  const distance = (tie: TyingWeight) => tie.weight.sub(published).abs()
  const nearest = (side: readonly TyingWeight[]) => {
    if (side.length === 0) return []
    const closest = smallest(side.map(distance))
    return side.filter((tie) => distance(tie).equals(closest)).slice(0, 1)
  }
  const below = nearest(ties.filter((tie) => tie.weight.lt(published)))
  const above = nearest(ties.filter((tie) => tie.weight.gte(published)))
  return [...below, ...above].sort((a, b) => distance(a).compare(distance(b)))
}
