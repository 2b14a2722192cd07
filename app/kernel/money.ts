import { type Exact, exact, roundHalfUp, toDecimals } from './exact.ts'

/** Whole pence. A price, cost, fee or saving that somebody pays is always one of these. */
export type Pence = number & { readonly __unit: 'pence' }

/** Throws RangeError unless the amount is whole and small enough to be held exactly. */
export function pence(amount: number | bigint): Pence {
  const whole = Number(amount)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not an amount in whole pence: ${amount}`)
  return whole as Pence
}

export const noPence = pence(0)

/** Rounds an exact number of pounds to the nearest penny, halves away from zero. */
export const penceFromPounds = (pounds: Exact): Pence => pence(roundHalfUp(pounds.mul(100n)))
export const poundsFromPence = (amount: Pence): Exact => exact(amount).div(100n)
export const sumPence = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce((total, amount) => total + BigInt(amount), 0n))

/** "12,345.60" without the pound sign, for tables whose heading carries it. */
export function poundsText(amount: Pence): string {
  const [whole = '0', decimals = '00'] = toDecimals(poundsFromPence(amount), 2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`
}

/** "£12,345.60", or "−£5.00" with a proper minus sign. */
export const money = (amount: Pence): string =>
  amount < 0 ? `−£${poundsText(pence(-amount))}` : `£${poundsText(amount)}`

/**
 * Splits an amount in proportion to weights so that the parts sum to it exactly: each part is rounded down and
 * the pennies left over go to the largest remainders, ties in the order given. Throws RangeError when no weight is positive.
 */
export function splitPence(total: Pence, weights: readonly Exact[]): Pence[] {
  const sum = weights.reduce((all, weight) => all.add(weight), exact(0))
  if (sum.lte(0n) || weights.some((weight) => weight.lt(0n))) throw new RangeError('weights must be 0 or more and not all 0')
  const shares = weights.map((weight) => exact(total).mul(weight).div(sum))
  const floors = shares.map((share) => share.floor())
  const floored = floors.reduce((all, floor) => all.add(floor), exact(0))
  const left = Number(exact(total).sub(floored).n)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.sub(floors[index] ?? 0) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index)
  const favoured = new Set(byRemainder.slice(0, left).map((entry) => entry.index))
  return floors.map((floor, index) => pence(roundHalfUp(floor) + (favoured.has(index) ? 1n : 0n)))
}
