import { type Exact, roundHalfUp, sumExact } from '#app/kernel/exact.ts'
import { type Pence, pence } from '#app/kernel/money.ts'

/**
 * Turns exact shares in pence into whole pence that sum to their own total, rounded to a penny: each is rounded down and
 * the pennies left over go to the largest remainders, ties in the order of members. Works below nothing too.
 */
export function roundToTotal(shares: readonly Exact[]): Pence[] {
  const floors = shares.map((share) => share.floor())
  const left = roundHalfUp(sumExact(shares)) - roundHalfUp(sumExact(floors))
  const favoured = new Set(
    shares
      .map((share, index) => ({ index, remainder: share.sub(floors[index] ?? 0n) }))
      .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index)
      .slice(0, Number(left))
      .map(({ index }) => index),
  )
  return floors.map((floor, index) => pence(roundHalfUp(floor) + (favoured.has(index) ? 1n : 0n)))
}

/** The part of a total that a weight out of all weights stands for, exact. The weights must sum to more than 0. */
export const inProportion = (total: Exact, weights: readonly Exact[]): Exact[] => {
  const sum = sumExact(weights)
  return weights.map((weight) => total.mul(weight).div(sum))
}
