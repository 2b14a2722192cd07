/** Puts bids in order, the highest worth first; those that are level stay in the order in which they are counted. */
export type PlaceBids = (worths: Float64Array, order: Uint32Array) => void

const bucketsPerBid = 1

/**
 * Orders so many bids. Worths are first thrown into buckets by their size, which is quick, and then put in order exactly
 * by comparing neighbours, so the time grows with the number of bids and the order never depends on rounding.
 */
export function placing(bids: number): PlaceBids {
  const buckets = bids * bucketsPerBid
  const starts = new Uint32Array(buckets + 1)
  const bucketOf = new Uint32Array(bids)
  return (worths, order) => {
    starts.fill(0)
    spread(worths, bucketOf, starts)
    for (let bucket = 1; bucket <= buckets; bucket += 1)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
    for (let bid = 0; bid < bids; bid += 1) {
      const bucket = bucketOf[bid] as number
      const at = starts[bucket] as number
      order[at] = bid
      starts[bucket] = at + 1
    }
    settle(worths, order)
  }
}

const nothing = Number.NEGATIVE_INFINITY

/**
 * Gives each bid the bucket its worth falls into, the highest first, and counts them; a worth below every number falls
 * into the last.
 */
function spread(worths: Float64Array, bucketOf: Uint32Array, counts: Uint32Array): void {
  const buckets = counts.length - 1
  let low = Number.POSITIVE_INFINITY
  let high = nothing
  for (let bid = 0; bid < worths.length; bid += 1) {
    const worth = worths[bid] as number
    if (worth > high) high = worth
    if (worth < low && worth !== nothing) low = worth
  }
  const scale = high > low ? (buckets - 1) / (high - low) : 0
  for (let bid = 0; bid < worths.length; bid += 1) {
    const worth = worths[bid] as number
    const bucket = worth === nothing ? buckets - 1 : ((high - worth) * scale) | 0
    bucketOf[bid] = bucket
    counts[bucket + 1] = (counts[bucket + 1] as number) + 1
  }
}

/** Moves each bid before those that are worth less; nearly in order already, so almost nothing moves. */
function settle(worths: Float64Array, order: Uint32Array): void {
  for (let place = 1; place < order.length; place += 1) {
    const bid = order[place] as number
    const worth = worths[bid] as number
    let at = place
    while (at > 0 && (worths[order[at - 1] as number] as number) < worth) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = bid
  }
}
