import type { Range } from './program.ts'

const middle = 0.6
const farthest = 0.55

/** The pair of lots of which it is least clear whether one bid wins both. */
function openPair(
  lotsOf: readonly (readonly number[])[],
  count: number,
  values: Float64Array,
): readonly number[] | null {
  const shares = new Map<number, number>()
  for (const [column, lots] of lotsOf.entries()) {
    const value = values[column] ?? 0
    if (value < 1e-6 || value > 1 - 1e-6) continue
    for (const [i, lot] of lots.entries())
      for (const other of lots.slice(i + 1)) {
        const pair = lot * count + other
        shares.set(pair, (shares.get(pair) ?? 0) + value)
      }
  }
  let found: number | null = null
  let nearest = farthest
  for (const [pair, share] of shares) {
    const away = Math.abs(share - middle)
    if (share > 1 - 1e-6 || away >= nearest) continue
    nearest = away
    found = pair
  }
  return found === null ? null : [Math.floor(found / count), found % count]
}

/**
 * Two lots are won by one bid or by two: the columns left in either case. The case of one bid comes last, to be looked at
 * first. Null where no pair of lots is open.
 */
export function splitByPair(
  lotsOf: readonly (readonly number[])[],
  count: number,
  values: Float64Array,
  { upper }: Range,
): readonly [readonly number[], readonly number[]] | null {
  const pair = openPair(lotsOf, count, values)
  if (pair === null) return null
  const both: number[] = []
  const one: number[] = []
  for (const [column, lots] of lotsOf.entries()) {
    const of = upper[column] === 1 ? pair.filter((lot) => lots.includes(lot)).length : 0
    if (of === 2) both.push(column)
    if (of === 1) one.push(column)
  }
  return [both, one]
}
