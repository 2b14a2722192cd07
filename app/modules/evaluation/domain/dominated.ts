import type { Exact } from '#app/kernel/exact.ts'
import { type Criterion, scoredCriteria } from './criteria.ts'
import type { Standing } from './standing.ts'

export type Dominated = { readonly bid: string; readonly by: string }

/** Each value's place among the different values, 0 for the lowest, so that comparing is comparing small whole numbers. */
function places(values: readonly Exact[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value.compare(b.value))
  const result = new Array<number>(values.length).fill(0)
  let place = 0
  order.forEach(({ value, index }, position) => {
    const before = order[position - 1]
    if (before !== undefined && !before.value.equals(value)) place += 1
    result[index] = place
  })
  return result
}

/**
 * Bids that no weighting could make first: another bid costs no more, earns at least as many points on every question,
 * and is better somewhere. Takes the bids in ranking order; `by` is the best placed of those that beat it so.
 */
export function dominatedBids(criteria: readonly Criterion[], ranked: readonly Standing[]): Dominated[] {
  const columns = scoredCriteria(criteria).map(({ id }) => places(ranked.flatMap((bid) => bid.points.get(id) ?? [])))
  const cheapness = places(ranked.map(({ price }) => price.neg()))
  const rows = ranked.map((_, index) => [...columns, cheapness].map((column) => column[index] ?? 0))
  const beats = (first: readonly number[], second: readonly number[]): boolean =>
    first.every((value, index) => value >= (second[index] ?? 0)) &&
    first.some((value, index) => value > (second[index] ?? 0))
  const found = ranked.flatMap(({ bid }, index): Dominated[] => {
    const by = ranked[rows.findIndex((row) => beats(row, rows[index] ?? []))]
    return by === undefined ? [] : [{ bid, by: by.bid }]
  })
  return found.sort((a, b) => (a.bid < b.bid ? -1 : 1))
}
