import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'

const mostDecimals = 30

/** The shortest decimal that is exactly this number, such as "2" or "33.5". Throws RangeError where there is none. */
export function shortestDecimal(value: Exact): string {
  const text = toDecimals(value, mostDecimals)
  if (!exact(text).equals(value)) throw new RangeError('not a decimal number of at most 30 decimals')
  return text.replace(/\.?0+$/, '')
}

/** Pounds with the pence always shown, and whatever decimals stand behind them. */
export const poundsDecimal = (value: Exact): string =>
  value.mul(100n).d === 1n ? toDecimals(value, 2) : shortestDecimal(value)

/** Points that missed a mark, rounded for show but never up to the mark itself, without needless zeros. */
export function belowMark(got: Exact, needed: Exact, places: number): string {
  const nearest = exact(toDecimals(got, places))
  const scale = 10n ** BigInt(places)
  return shortestDecimal(nearest.lt(needed) ? nearest : got.mul(scale).floor().div(scale))
}
