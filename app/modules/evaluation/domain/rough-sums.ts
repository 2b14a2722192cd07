import { lanes } from './weighed-sums.ts'
import { wholeWeight } from './weightings.ts'

/** Below this stands every rough sum, so that two of them fit into one number of 53 bits and are added at one stroke. */
export const roughWhole = 2 ** 26
/** The numbers a bid has under `lanes` weightings. */
export const couples = lanes / 2

/**
 * `weigh` fills `sums` (couple by couple of weightings, a number for each bid): the rough sum under the first weighting of
 * the couple, and `roughWhole` times that under the second. A bid that is `doubt` or more above another is worth more.
 */
export type RoughSums = {
  readonly weigh: (weights: Float64Array, sums: Float64Array) => void
  readonly doubt: number
}

/** How far each bid stands above the lowest on one criterion. */
type Column = { readonly at: number; readonly values: readonly number[]; readonly different: readonly number[] }

/** What all bids have in common puts none before another, so the lowest counts as nothing. */
function columnsOf(rows: readonly (readonly number[])[]): Column[] {
  const columns = (rows[0] ?? []).map((_, at): Column => {
    const given = rows.map((row) => row[at] ?? 0)
    const lowest = given.reduce((a, b) => Math.min(a, b))
    const values = given.map((value) => value - lowest)
    return { at, values, different: [...new Set(values)] }
  })
  return columns.filter(({ different }) => different.length > 1).sort((a, b) => a.different.length - b.different.length)
}

/** What a bid can earn: on one criterion first, and behind those on two together, as places of two that stand before. */
type Parts = {
  readonly values: Float64Array
  readonly weightAt: Uint32Array
  readonly firsts: Uint32Array
  readonly seconds: Uint32Array
  /** Bid by bid, where what it earns stands, step by step. */
  readonly places: Uint32Array
  readonly steps: number
}

/** Two criteria are looked at together where there are fewer different pairs of values than bids. */
function inSteps(columns: readonly Column[], bids: number): (readonly [number, number | null])[] {
  const steps: [number, number | null][] = []
  for (let at = 0; at < columns.length; at += 1) {
    const [one, other] = [columns[at]?.different.length ?? 0, columns[at + 1]?.different.length ?? bids]
    const paired = one * other * 2 <= bids
    steps.push([at, paired ? at + 1 : null])
    if (paired) at += 1
  }
  return steps
}

function partsOf(columns: readonly Column[], bids: number): Parts {
  const values = columns.flatMap(({ different }) => different)
  const weightAt = columns.flatMap(({ at, different }) => different.map(() => at * lanes))
  let before = 0
  const single = columns.map(({ values: own, different }) => {
    const places = new Map(different.map((value, index) => [value, before + index]))
    before += different.length
    return own.map((value) => places.get(value) ?? 0)
  })
  const pairs: [number, number][] = []
  const columnPlaces = inSteps(columns, bids).map(([one, other]) => {
    const first = single[one] ?? []
    const second = other === null ? null : single[other]
    if (!second) return first
    const known = new Map<number, number>()
    return first.map((a, bid) => {
      const b = second[bid] ?? 0
      const key = a * values.length + b
      const place = known.get(key) ?? values.length + pairs.push([a, b]) - 1
      known.set(key, place)
      return place
    })
  })
  const places = Array.from({ length: bids }, (_, bid) => columnPlaces.map((column) => (column[bid] ?? 0) * couples))
  return {
    values: Float64Array.from(values),
    weightAt: Uint32Array.from(weightAt),
    firsts: Uint32Array.from(pairs, ([a]) => a * couples),
    seconds: Uint32Array.from(pairs, ([, b]) => b * couples),
    places: Uint32Array.from(places.flat()),
    steps: columnPlaces.length,
  }
}

/**
 * Sums points × weights roughly, in whole steps of which the largest sum there can be has `roughWhole`. What each criterion
 * adds is cut down to whole steps, by less than one each, and by far less for the rounding of the product; from there on
 * every sum is a whole number under 2^53 and exact. So two bids that are a step a criterion apart, and one more for the
 * rounding, stand in the order of their exact sums.
 */
export function roughSums(rows: readonly (readonly number[])[]): RoughSums {
  const columns = columnsOf(rows)
  const parts = partsOf(columns, rows.length)
  const scale = (roughWhole - 1) / (parts.values.reduce((a, b) => Math.max(a, b), 1) * wholeWeight)
  const scaled = parts.values.map((value) => value * scale)
  const added = new Float64Array((scaled.length + parts.firsts.length) * couples)
  return {
    doubt: columns.length + 1,
    weigh: (weights, sums) => {
      earnOnOne(scaled, parts.weightAt, weights, added)
      earnOnTwo(parts, added)
      addUp(parts, added, sums)
    },
  }
}

function earnOnOne(scaled: Float64Array, weightAt: Uint32Array, weights: Float64Array, added: Float64Array): void {
  let to = 0
  for (let part = 0; part < scaled.length; part += 1) {
    const value = scaled[part] as number
    const at = weightAt[part] as number
    for (let lane = at; lane < at + lanes; lane += 2) {
      const first = Math.floor(value * (weights[lane] as number))
      const second = Math.floor(value * (weights[lane + 1] as number))
      added[to] = first + second * roughWhole
      to += 1
    }
  }
}

function earnOnTwo({ firsts, seconds, values }: Parts, added: Float64Array): void {
  let to = values.length * couples
  for (let pair = 0; pair < firsts.length; pair += 1) {
    const first = firsts[pair] as number
    const second = seconds[pair] as number
    for (let couple = 0; couple < couples; couple += 1) {
      added[to] = (added[first + couple] as number) + (added[second + couple] as number)
      to += 1
    }
  }
}

/** Written out couple by couple, because this is where most of the time goes. */
function addUp({ places, steps }: Parts, added: Float64Array, sums: Float64Array): void {
  const bids = sums.length / couples
  let at = 0
  for (let bid = 0; bid < bids; bid += 1) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (const end = at + steps; at < end; at += 1) {
      const place = places[at] as number
      a += added[place] as number
      b += added[place + 1] as number
      c += added[place + 2] as number
      d += added[place + 3] as number
    }
    sums[bid] = a
    sums[bid + bids] = b
    sums[bid + bids * 2] = c
    sums[bid + bids * 3] = d
  }
}
