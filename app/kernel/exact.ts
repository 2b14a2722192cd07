import Fraction from 'fraction.js'

/** A rational number held exactly. Prices, weights and points are ranked on these and rounded only for show. */
export type Exact = Fraction

const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/

/** A decimal string such as "12.340" or "-3", with no exponent, sign plus, or thousands separator. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text)

/** Reads a decimal string or a whole number exactly. Throws RangeError on anything else. */
export function exact(value: string | number | bigint | Exact): Exact {
  if (value instanceof Fraction) return value
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  if (typeof value === 'string' && !isDecimal(value)) throw new RangeError(`not a decimal number: ${value}`)
  return new Fraction(typeof value === 'number' ? BigInt(value) : value)
}

export const zero: Exact = exact(0)

export const sumExact = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.add(value), zero)

export const smallest = (values: readonly Exact[]): Exact => values.reduce((a, b) => (b.lt(a) ? b : a))
export const largest = (values: readonly Exact[]): Exact => values.reduce((a, b) => (b.gt(a) ? b : a))
export const clampExact = (value: Exact, low: Exact, high: Exact): Exact =>
  value.lt(low) ? low : value.gt(high) ? high : value

/** The nearest whole number, halves away from zero: the rounding an invoice uses. */
export function roundHalfUp(value: Exact): bigint {
  const doubled = value.n * 2n + value.d
  return value.s * (doubled / (value.d * 2n))
}

/** A fixed number of decimals, halves away from zero. For show and for files; never for comparing. */
export function toDecimals(value: Exact, places: number): string {
  const scaled = roundHalfUp(value.mul(10n ** BigInt(places)))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const sign = scaled < 0n ? '-' : ''
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - places)}`
}
