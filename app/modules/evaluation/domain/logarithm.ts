import type { Exact } from '#app/kernel/exact.ts'

const guard = 32n

const bitLength = (value: bigint): bigint => BigInt(value.toString(2).length)

/** Twice the area tangent of n/d, for n/d between -1/3 and 1/3, in units of 2^-bits. */
function twiceAtanh(n: bigint, d: bigint, bits: bigint): bigint {
  const y = (n << bits) / d
  const square = (y * y) >> bits
  let power = y
  let sum = 0n
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k
    power = (power * square) >> bits
  }
  return 2n * sum
}

/** The natural logarithm of a positive number in units of 2^-bits, good to a few units, with whole-number steps only. */
export function naturalLog(value: Exact, bits: number): bigint {
  if (value.n === 0n || value.s < 0n) throw new RangeError('a logarithm needs a positive number')
  const work = BigInt(bits) + guard
  const shift = bitLength(value.n) - bitLength(value.d)
  const n = shift < 0n ? value.n << -shift : value.n
  const d = shift > 0n ? value.d << shift : value.d
  const log = twiceAtanh(n - d, n + d, work) + shift * twiceAtanh(1n, 3n, work)
  return log >> guard
}

/** e to the power of `exponent`, both in units of 2^-bits, good to about `bits` bits of the result's own size. */
export function exponential(exponent: bigint, bits: number): { readonly mantissa: bigint; readonly shift: bigint } {
  const work = BigInt(bits) + guard
  const scaled = exponent << guard
  const ln2 = twiceAtanh(1n, 3n, work)
  const shift = scaled / ln2
  const rest = scaled - shift * ln2
  let term = 1n << work
  let sum = 0n
  for (let k = 1n; term !== 0n && term !== -1n; k += 1n) {
    sum += term
    term = ((term * rest) >> work) / k
  }
  return { mantissa: sum, shift: shift - work }
}
