import { exact } from '#app/kernel/exact.ts'
import type { SchoolMix } from './judging.ts'

/** A school, and how much it counts where the schools score a question each for itself. `weight` is per cent. */
export type SchoolShare = { readonly id: string; readonly weight: string }

const hundredths = 10_000

/**
 * How much each school counts in the mix, in per cent to two decimals, adding to exactly 100: each the same, or by its
 * pupils. What is left over after rounding down goes hundredth by hundredth to the schools that lost most by it, of
 * equal ones in the order of their ids, so that the order in which the schools are given decides nothing.
 */
export function schoolShares(
  schools: readonly { readonly id: string; readonly pupils: number }[],
  mix: SchoolMix,
): SchoolShare[] {
  const parts = schools.map(({ id, pupils }) => ({ id, part: mix === 'equal' ? 1 : pupils }))
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  const cut = parts.map(({ id, part }) => ({
    id,
    units: Math.floor((part * hundredths) / whole),
    lost: (part * hundredths) % whole,
  }))
  const left = hundredths - cut.reduce((sum, { units }) => sum + units, 0)
  const first = [...cut].sort((a, b) => b.lost - a.lost || (a.id < b.id ? -1 : 1)).slice(0, left)
  return cut.map(({ id, units }) => {
    const all = units + (first.some((one) => one.id === id) ? 1 : 0)
    return { id, weight: exact(all).div(100n).toString() }
  })
}
