import { type Exact, exact, roundHalfUp, zero } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import { exponential, naturalLog } from './logarithm.ts'

const shownBits = 320
const shownDecimals = 60n

export type Indexed = { readonly quality: Points; readonly price: Exact }

const fromBinary = (mantissa: bigint, shift: bigint): Exact =>
  shift >= 0n ? exact(mantissa << shift) : exact(mantissa).div(1n << -shift)

/** `base` to a rational power by logarithms, rounded to 60 decimals, for show. The base must be positive. */
export function powerForShow(base: Exact, exponent: Exact): Exact {
  const log = (naturalLog(base, shownBits) * exponent.s * exponent.n) / exponent.d
  const { mantissa, shift } = exponential(log, shownBits)
  const scale = 10n ** shownDecimals
  return exact(roundHalfUp(fromBinary(mantissa, shift).mul(scale))).div(scale)
}

/** The value index quality^(quality weight / price weight) / price, for show; the order is decided by `compareValueIndex`. */
export const valueIndex = (bid: Indexed, exponent: Exact): Exact =>
  bid.quality.lte(zero) ? zero : powerForShow(bid.quality, exponent).div(bid.price)

const bitLength = (value: bigint): number => value.toString(2).length
const height = (value: Exact): number => Math.max(bitLength(value.n), bitLength(value.d))

/**
 * Whether quality^e = price exactly, both reduced ratios. Prime factors settle it: with e = a/b in lowest terms, quality
 * must be a b-th power and price an a-th power, so a and b cannot be longer than the numbers themselves.
 */
function balances(quality: Exact, price: Exact, exponent: Exact): boolean {
  if (quality.equals(1n)) return price.equals(1n)
  if (exponent.d > BigInt(height(quality)) || exponent.n > BigInt(height(price))) return false
  const [a, b] = [exponent.n, exponent.d]
  return quality.n ** a === price.n ** b && quality.d ** a === price.d ** b
}

/** Negative when the first bid has the higher value index, 0 only when both are exactly equal. Never decided on rounded numbers. */
export function compareValueIndex(first: Indexed, second: Indexed, exponent: Exact): number {
  if (first.quality.lte(zero) || second.quality.lte(zero)) return second.quality.compare(first.quality)
  const quality = first.quality.div(second.quality)
  const price = first.price.div(second.price)
  if (balances(quality, price, exponent)) return 0
  for (let bits = 128; ; bits *= 2) {
    const ahead = (naturalLog(quality, bits) * exponent.n) / exponent.d - naturalLog(price, bits)
    const doubt = 1n << 16n
    if (ahead > doubt) return -1
    if (ahead < -doubt) return 1
  }
}
