import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOrder } from './order-bids.ts'
import { roughOrder } from './rough-order.ts'
import { couples, roughSums, roughWhole } from './rough-sums.ts'
import { lanes } from './weighed-sums.ts'
import { wholeWeight } from './weightings.ts'

const most = 10_000_000
const near = fc.integer({ min: 0, max: 3 })
const onScale = fc.integer({ min: 0, max: 5 }).map((score) => score * 2_000_000)

/** Points of one bid: on a small scale, any, or hardly different from what others have. */
const pointsOfOne = (criteria: number) =>
  fc.array(
    fc.oneof(
      onScale,
      fc.integer({ min: 0, max: most }),
      near.map((more) => 7_654_321 + more),
    ),
    {
      minLength: criteria,
      maxLength: criteria,
    },
  )

/** Bids, some of them copies of others but for a hundred-thousandth of a point here and there, in any order. */
const manyBids = (criteria: number) =>
  fc
    .tuple(
      fc.array(pointsOfOne(criteria), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(criteria - 1), near), { maxLength: 24 }),
    )
    .map(([own, copies]) => [
      ...own,
      ...copies.map(([of, at, more]) =>
        (own[of % own.length] ?? []).map((value, index) => value + (index === at ? more : 0)),
      ),
    ])

/** Weights that sum to the whole: cut anywhere, or with nearly all on few. */
const weighting = (criteria: number) =>
  fc
    .array(
      fc.oneof(
        fc.nat(wholeWeight),
        fc.nat(3),
        fc.nat(3).map((less) => wholeWeight - less),
      ),
      {
        minLength: criteria - 1,
        maxLength: criteria - 1,
      },
    )
    .map((cuts) => {
      const sorted = [...cuts, wholeWeight].sort((a, b) => a - b)
      return sorted.map((cut, index) => cut - (sorted[index - 1] ?? 0))
    })

const sideBySide = (weightings: readonly (readonly number[])[]) =>
  Float64Array.from(
    { length: (weightings[0]?.length ?? 0) * lanes },
    (_, at) => weightings[at % lanes]?.[Math.floor(at / lanes)] ?? 0,
  )

const anyCase = fc.integer({ min: 1, max: 9 }).chain((criteria) =>
  fc.record({
    rows: manyBids(criteria),
    weights: fc.array(weighting(criteria), { minLength: lanes, maxLength: lanes }).map(sideBySide),
  }),
)

/** The order by sums of whole numbers of any size, compared one by one: nothing could be plainer. */
const plainly = (rows: readonly (readonly number[])[], weights: Float64Array, lane: number): number[] => {
  const worths = rows.map((row) =>
    row.reduce((sum, value, at) => sum + BigInt(value) * BigInt(weights[at * lanes + lane] ?? 0), 0n),
  )
  return worths.map((_, bid) => bid).sort((a, b) => Number((worths[b] ?? 0n) - (worths[a] ?? 0n)) || a - b)
}

const orders = (
  of: typeof exactOrder | typeof roughOrder,
  rows: readonly (readonly number[])[],
  weights: Float64Array,
) => {
  const ordering = of(rows)
  ordering.weigh(weights)
  return Array.from({ length: lanes }, (_, lane) => {
    const order = new Uint32Array(rows.length)
    ordering.order(weights, lane, order)
    return [...order]
  })
}

describe('bids are put in the order of their exact sums', () => {
  test('by the quick way and by the other, however near they are to each other', () => {
    fc.assert(
      fc.property(anyCase, ({ rows, weights }) => {
        const plain = Array.from({ length: lanes }, (_, lane) => plainly(rows, weights, lane))
        expect(orders(exactOrder, rows, weights)).toEqual(plain)
        expect(orders(roughOrder, rows, weights)).toEqual(plain)
      }),
      { numRuns: 1500 },
    )
  })
  test('and those that are level stay as they are counted', () => {
    const rows = Array.from({ length: 7 }, () => [1, 2])
    const weights = sideBySide(Array.from({ length: lanes }, (_, lane) => [lane, wholeWeight - lane]))
    expect(orders(roughOrder, rows, weights)).toEqual(Array.from({ length: lanes }, () => [0, 1, 2, 3, 4, 5, 6]))
  })
})

test('a rough sum is never more than its doubt away from the exact one, and never reaches its whole', () => {
  fc.assert(
    fc.property(anyCase, ({ rows, weights }) => {
      const { weigh, doubt } = roughSums(rows)
      const sums = new Float64Array(rows.length * couples)
      weigh(weights, sums)
      const criteria = rows[0]?.length ?? 0
      const lowest = Array.from({ length: criteria }, (_, at) => Math.min(...rows.map((row) => row[at] ?? 0)))
      const above = rows.map((row) => row.map((value, at) => value - (lowest[at] ?? 0)))
      const largest = Math.max(1, ...above.flat())
      for (let lane = 0; lane < lanes; lane += 1)
        above.forEach((row, bid) => {
          const both = sums[(lane >> 1) * rows.length + bid] ?? -1
          const rough = lane & 1 ? Math.floor(both / roughWhole) : both % roughWhole
          const exactly = row.reduce((sum, value, at) => sum + value * (weights[at * lanes + lane] ?? 0), 0)
          const wanted = (exactly / (largest * wholeWeight)) * (roughWhole - 1)
          expect(Number.isInteger(rough) && rough >= 0 && rough < roughWhole).toBe(true)
          expect(wanted - rough).toBeLessThan(doubt)
          expect(wanted - rough).toBeGreaterThan(-1e-6)
        })
    }),
    { numRuns: 300 },
  )
})
