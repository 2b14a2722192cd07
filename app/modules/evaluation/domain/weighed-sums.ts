/** How many weightings are summed in one go; their numbers stand side by side. */
export const lanes = 8

/** Fills `sums` (lane by lane, a number for each bid) from `weights` (criterion by criterion, `lanes` numbers each). */
export type WeighedSums = (weights: Float64Array, sums: Float64Array) => void

/**
 * Sums whole points × whole weights for every bid. Every product and sum must stay a whole number under 2^53: then it does
 * not matter how they are grouped, and every machine gets the same.
 */
export function weighedSums(rows: readonly (readonly number[])[]): WeighedSums {
  const points = Float64Array.from(rows.flat())
  const criteria = rows[0]?.length ?? 0
  return (weights, sums) => {
    sums.fill(0)
    for (let bid = 0; bid < rows.length; bid += 1)
      for (let at = 0; at < criteria; at += 1) {
        const own = points[bid * criteria + at] as number
        for (let lane = 0; lane < lanes; lane += 1) {
          const to = lane * rows.length + bid
          sums[to] = (sums[to] as number) + own * (weights[at * lanes + lane] as number)
        }
      }
  }
}
