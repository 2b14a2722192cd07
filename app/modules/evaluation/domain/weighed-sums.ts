/** How many weightings are summed in one go; their numbers stand side by side. */
export const lanes = 8

/** Fills `sums` (lane by lane, a number for each bid) from `weights` (criterion by criterion, `lanes` numbers each). */
export type WeighedSums = (weights: Float64Array, sums: Float64Array) => void

type Column = { readonly at: number; readonly values: readonly number[]; readonly distinct: number }

/** One or two criteria whose values are looked at together; the second counts for nothing where there is only one. */
type Step = readonly [Column, Column | null]

function stepsOf(rows: readonly (readonly number[])[]): Step[] {
  const columns = (rows[0] ?? []).map((_, at): Column => {
    const values = rows.map((row) => row[at] ?? 0)
    return { at, values, distinct: new Set(values).size }
  })
  const steps: Step[] = []
  const waiting = columns.sort((a, b) => a.distinct - b.distinct || a.at - b.at)
  for (let index = 0; index < waiting.length; index += 1) {
    const [one, other] = [waiting[index], waiting[index + 1]]
    if (one === undefined) continue
    const paired = other !== undefined && one.distinct * other.distinct * 2 <= rows.length
    steps.push(paired ? [one, other] : [one, null])
    if (paired) index += 1
  }
  return steps
}

type Parts = {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly firstAt: Uint32Array
  readonly secondAt: Uint32Array
  /** Bid by bid, for each step, where the bid's part stands. */
  readonly places: Uint32Array
  readonly steps: number
}

function partsOf(rows: readonly (readonly number[])[]): Parts {
  const steps = stepsOf(rows)
  const places = new Uint32Array(rows.length * steps.length)
  const parts: [number, number, number, number][] = []
  steps.forEach(([one, other], step) => {
    const known = new Map<string, number>()
    rows.forEach((_, bid) => {
      const [a, b] = [one.values[bid] ?? 0, other?.values[bid] ?? 0]
      const place = known.get(`${a} ${b}`) ?? parts.push([a, b, one.at, other?.at ?? one.at]) - 1
      known.set(`${a} ${b}`, place)
      places[bid * steps.length + step] = place * lanes
    })
  })
  return {
    first: Float64Array.from(parts, ([a]) => a),
    second: Float64Array.from(parts, ([, b]) => b),
    firstAt: Uint32Array.from(parts, ([, , at]) => at * lanes),
    secondAt: Uint32Array.from(parts, ([, , , at]) => at * lanes),
    places,
    steps: steps.length,
  }
}

/**
 * Sums whole points × whole weights for every bid. Few different scores stand on a scale, so what two questions add is
 * worked out once for each pair of scores and looked up for each bid. Every product and sum must stay a whole number under
 * 2^53: then it does not matter how they are grouped, and every machine gets the same.
 */
export function weighedSums(rows: readonly (readonly number[])[]): WeighedSums {
  const { first, second, firstAt, secondAt, places, steps } = partsOf(rows)
  const added = new Float64Array(first.length * lanes)
  return (weights, sums) => {
    for (let part = 0; part < first.length; part += 1) {
      const a = first[part] as number
      const b = second[part] as number
      const at = part * lanes
      const one = firstAt[part] as number
      const other = secondAt[part] as number
      for (let lane = 0; lane < lanes; lane += 1)
        added[at + lane] = a * (weights[one + lane] as number) + b * (weights[other + lane] as number)
    }
    addUp(places, steps, added, sums)
  }
}

/** Written out lane by lane, because this is where nearly all the time goes. */
function addUp(places: Uint32Array, steps: number, added: Float64Array, sums: Float64Array): void {
  const bids = sums.length / lanes
  let at = 0
  for (let bid = 0; bid < bids; bid += 1) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (const end = at + steps; at < end; at += 1) {
      const place = places[at] as number
      a += added[place] as number
      b += added[place + 1] as number
      c += added[place + 2] as number
      d += added[place + 3] as number
      e += added[place + 4] as number
      f += added[place + 5] as number
      g += added[place + 6] as number
      h += added[place + 7] as number
    }
    sums[bid] = a
    sums[bid + bids] = b
    sums[bid + bids * 2] = c
    sums[bid + bids * 3] = d
    sums[bid + bids * 4] = e
    sums[bid + bids * 5] = f
    sums[bid + bids * 6] = g
    sums[bid + bids * 7] = h
  }
}
