import type { OrderBids } from './order-bids.ts'
import { placing } from './places.ts'
import { couples, roughSums, roughWhole } from './rough-sums.ts'
import { lanes } from './weighed-sums.ts'

/** Points as whole numbers, `criteria` to a bid, and what a bid is worth exactly, for those that were looked at. */
type Exactly = { readonly points: Float64Array; readonly criteria: number; readonly worths: Float64Array }

/**
 * The same order as `exactOrder` gives by weighed points, in less time. Bids are ordered by rough sums; those whose rough
 * sums are too near to tell are put in order by their exact ones, together with all that stand near one after another.
 * Bids further apart than that are in the right order already, and so are all that stand on either side of such a gap.
 */
export function roughOrder(rows: readonly (readonly number[])[]): OrderBids {
  const bids = rows.length
  const { weigh, doubt } = roughSums(rows)
  const sums = new Float64Array(bids * couples)
  const worths = new Float64Array(bids)
  const exactly: Exactly = {
    points: Float64Array.from(rows.flat()),
    criteria: rows[0]?.length ?? 0,
    worths: new Float64Array(bids),
  }
  const place = placing(bids)
  return {
    weigh: (weights) => weigh(weights, sums),
    order: (weights, lane, order) => {
      readRough(sums, lane, worths)
      place(worths, order)
      for (let at = nextDoubt(worths, order, 0, doubt); at < bids; ) {
        const end = endOfDoubt(worths, order, at, doubt)
        settle(exactly, weights, lane, order, at, end)
        at = nextDoubt(worths, order, end, doubt)
      }
    },
  }
}

/** Takes the sums under one weighting out of the numbers that hold two. */
function readRough(sums: Float64Array, lane: number, worths: Float64Array): void {
  const bids = worths.length
  const from = (lane >> 1) * bids
  for (let bid = 0; bid < bids; bid += 1) {
    const both = sums[from + bid] as number
    const second = Math.floor(both * (1 / roughWhole))
    worths[bid] = lane & 1 ? second : both - second * roughWhole
  }
}

/** The first place from here on that is too near the next to tell. */
function nextDoubt(worths: Float64Array, order: Uint32Array, from: number, doubt: number): number {
  const last = order.length - 1
  if (from >= last) return order.length
  let worth = worths[order[from] as number] as number
  for (let at = from; at < last; at += 1) {
    const next = worths[order[at + 1] as number] as number
    if (worth - next < doubt) return at
    worth = next
  }
  return order.length
}

/** The first place after this one that is surely worth less than the one before it. */
function endOfDoubt(worths: Float64Array, order: Uint32Array, from: number, doubt: number): number {
  let worth = worths[order[from] as number] as number
  for (let at = from + 1; at < order.length; at += 1) {
    const next = worths[order[at] as number] as number
    if (worth - next >= doubt) return at
    worth = next
  }
  return order.length
}

/** Puts the bids on these places in order by their exact sums, and those that are level as they are counted. */
function settle(
  exactly: Exactly,
  weights: Float64Array,
  lane: number,
  order: Uint32Array,
  from: number,
  end: number,
): void {
  const { worths } = exactly
  for (let place = from; place < end; place += 1) {
    const bid = order[place] as number
    const worth = weighExactly(exactly, weights, lane, bid)
    worths[bid] = worth
    let at = place
    while (at > from && isBefore(worths, bid, order[at - 1] as number)) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = bid
  }
}

const isBefore = (worths: Float64Array, one: number, other: number): boolean => {
  const [mine, theirs] = [worths[one] as number, worths[other] as number]
  return mine > theirs || (mine === theirs && one < other)
}

/** Whole numbers under 2^53, as in `weighedSums`. */
function weighExactly({ points, criteria }: Exactly, weights: Float64Array, lane: number, bid: number): number {
  const from = bid * criteria
  let sum = 0
  for (let at = 0; at < criteria; at += 1) sum += (points[from + at] as number) * (weights[at * lanes + lane] as number)
  return sum
}
