import fc from 'fast-check'
import { exact } from '#app/kernel/exact.ts'
import type { AllocationInput } from '../domain/allocation/allocation.ts'
import type { Looking } from '../domain/allocation/first-award.ts'

const someLots = ['E', 'I', 'P', 'S', 'W']
const someSuppliers = ['Alpha', 'Beta', 'Gamma', 'Delta']

/** Few prices, so that ties are common; pounds, pence and tenths of a penny. */
const somePrice = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((tens) => String(tens * 10)),
  fc.integer({ min: 1, max: 9000 }).map((pence) => (pence / 100).toFixed(2)),
  fc.constantFrom('0.001', '33.333', '20'),
)

const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })

const limits = fc.record({
  lotsPerSupplier: perhaps(fc.integer({ min: 1, max: 3 })),
  minSuppliers: perhaps(fc.integer({ min: 0, max: 3 })),
  maxSuppliers: perhaps(fc.integer({ min: 1, max: 3 })),
})

/** Up to five lots and fourteen bids with everything that a file may ask for. */
export const someAllocation: fc.Arbitrary<AllocationInput> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const lots = someLots.slice(0, count)
  const bid = fc.record({
    supplier: fc.constantFrom(...someSuppliers),
    lots: fc.shuffledSubarray(lots, { minLength: 1 }),
    price: somePrice.map(exact),
  })
  const points = fc.tuple(...someSuppliers.map(() => fc.integer({ min: 0, max: 10 })))
  const quality = fc.record({
    points: points.map((all) => new Map(all.map((one, i) => [someSuppliers[i] ?? '', exact(one * 10)]))),
    poundsPerPoint: fc.constantFrom('0', '0.2', '0.125', '1').map(exact),
  })
  return fc.record({
    lots: fc.constant(lots),
    bids: fc.array(bid, { maxLength: 14 }),
    language: fc.constantFrom('or' as const, 'xor' as const),
    limits,
    fallback: fc
      .subarray(lots)
      .chain((kept) =>
        fc
          .tuple(...kept.map(() => somePrice))
          .map((prices) => new Map(kept.map((lot, i) => [lot, exact(prices[i] ?? '1')]))),
      ),
    quality: perhaps(quality),
  })
})

/** Lets a search run to its end. */
export function toTheEnd<Result>(search: Looking<Result>): Result {
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
