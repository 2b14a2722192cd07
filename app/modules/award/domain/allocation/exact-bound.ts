import type { Program, Range, Row } from './program.ts'

/** Row prices as whole numbers of 2⁻²⁴ units, so that every sum below is exact. */
const fineness = 24n
const fine = 2 ** Number(fineness)

export type Bound = {
  /** No choice within the range costs less, in whole units. */
  readonly least: bigint
  /** What each column would add at least if it left its side: positive where it is left, negative where it is taken. */
  readonly reduced: readonly bigint[]
  readonly fineLeast: bigint
}

const wholePrices = (duals: Float64Array, rows: readonly Row[], unit: number): bigint[] =>
  rows.map(({ kind }, row) => {
    const price = BigInt(Math.round((duals[row] ?? 0) * unit * fine))
    return kind === 'most' && price > 0n ? 0n : price
  })

const roundedUp = (value: bigint): bigint => -(-value >> fineness)

/**
 * What any choice within the range costs at least. Whatever the prices of the rows are, the bound is true, because only whole
 * numbers are added: rows at their price, and each column at the better of its two sides. Good prices make it strong.
 */
export function exactBound(
  program: Program,
  rows: readonly Row[],
  range: Range,
  duals: Float64Array,
  unit: number,
): Bound {
  const prices = wholePrices(duals, rows, unit)
  const reduced = program.costs.map((cost) => cost << fineness)
  return sumOf(rows, prices, reduced, range)
}

/** Whether nothing at all fits into the range: the rows, added up at these prices, ask for more than all columns can give. */
export function provesNothingFits(program: Program, rows: readonly Row[], range: Range, ray: Float64Array): boolean {
  const prices = wholePrices(ray, rows, 1)
  const reduced = program.costs.map(() => 0n)
  return sumOf(rows, prices, reduced, range).fineLeast > 0n
}

function sumOf(rows: readonly Row[], prices: readonly bigint[], reduced: bigint[], { lower, upper }: Range): Bound {
  let total = 0n
  for (const [index, { right, terms }] of rows.entries()) {
    const price = prices[index] ?? 0n
    if (price === 0n) continue
    total += price * BigInt(right)
    for (const [column, times] of terms)
      reduced[column] = (reduced[column] ?? 0n) - (times === 1 ? price : price * BigInt(times))
  }
  for (const [column, value] of reduced.entries()) {
    const taken = value < 0n ? upper[column] : lower[column]
    if (taken === 1) total += value
  }
  return { least: roundedUp(total), reduced, fineLeast: total }
}

/** Fixes what cannot differ in any choice that costs at most this; answers how many columns that were. */
export function fixByCost({ lower, upper }: Range, { reduced, fineLeast }: Bound, atMost: bigint): number {
  const room = (atMost << fineness) - fineLeast
  let fixed = 0
  for (const [column, value] of reduced.entries()) {
    if (lower[column] === upper[column]) continue
    if (value > room) upper[column] = 0
    else if (-value > room) lower[column] = 1
    else continue
    fixed++
  }
  return fixed
}
