import { placing } from './places.ts'
import { lanes, weighedSums } from './weighed-sums.ts'

/** Takes `lanes` weightings at once, and writes down how the bids stand under any one of them, the highest worth first. */
export type OrderBids = {
  readonly weigh: (weights: Float64Array) => void
  readonly order: (weights: Float64Array, lane: number, order: Uint32Array) => void
}

/** Turns weighed points into what each bid is worth under one weighting; numbers that compare the same on every machine. */
export type Worths = (sums: Float64Array, weights: Float64Array, lane: number) => void

/** Orders bids by what each is worth exactly; those that are level stay in the order in which they are counted. */
export function exactOrder(rows: readonly (readonly number[])[], worthsOf: Worths = () => undefined): OrderBids {
  const bids = rows.length
  const sums = new Float64Array(bids * lanes)
  const ofLane = Array.from({ length: lanes }, (_, lane) => sums.subarray(lane * bids, (lane + 1) * bids))
  const weighed = weighedSums(rows)
  const place = placing(bids)
  return {
    weigh: (weights) => weighed(weights, sums),
    order: (weights, lane, order) => {
      const worths = ofLane[lane] as Float64Array
      worthsOf(worths, weights, lane)
      place(worths, order)
    },
  }
}
