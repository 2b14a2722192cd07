/** Puts bids in order, the highest worth first; those that are level stay in the order in which they are counted. */
export type PlaceBids = (worths: Float64Array, order: Uint32Array) => void

const bucketsPerBid = 2

/**
 * Orders so many bids. Worths are first thrown into buckets by their size, which is quick, and then put in order exactly
 * by comparing neighbours, so the time grows with the number of bids and the order never depends on rounding.
 */
export function placing(bids: number): PlaceBids {
  const starts = new Uint32Array(bids * bucketsPerBid)
  const bucketOf = new Uint32Array(bids)
  return (worths, order) => {
    starts.fill(0)
    spread(worths, bucketOf, starts)
    throwIn(bucketOf, starts, order)
    settle(worths, order)
  }
}

const nothing = Number.NEGATIVE_INFINITY

/**
 * Gives each bid the bucket its worth falls into, the highest first, and counts them; a worth below every number falls
 * into the last.
 */
function spread(worths: Float64Array, bucketOf: Uint32Array, counts: Uint32Array): void {
  const last = counts.length - 1
  let low = Number.POSITIVE_INFINITY
  let high = nothing
  for (let bid = 0; bid < worths.length; bid += 1) {
    const worth = worths[bid] as number
    if (worth > high) high = worth
    if (worth < low && worth !== nothing) low = worth
  }
  const scale = high > low ? last / (high - low) : 0
  for (let bid = 0; bid < worths.length; bid += 1) {
    const worth = worths[bid] as number
    const bucket = worth === nothing ? last : ((high - worth) * scale) | 0
    bucketOf[bid] = bucket
    counts[bucket] = (counts[bucket] as number) + 1
  }
}

/** Lines the bids up bucket by bucket, in each as they are counted. Turns what each bucket holds into where it begins. */
function throwIn(bucketOf: Uint32Array, starts: Uint32Array, order: Uint32Array): void {
  let before = 0
  for (let bucket = 0; bucket < starts.length; bucket += 1) {
    const held = starts[bucket] as number
    starts[bucket] = before
    before += held
  }
  for (let bid = 0; bid < bucketOf.length; bid += 1) {
    const bucket = bucketOf[bid] as number
    const at = starts[bucket] as number
    order[at] = bid
    starts[bucket] = at + 1
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
    if (at < place) order[at] = bid
  }
}
