import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, toDecimals } from '#app/kernel/exact.ts'
import { everyMethod, plainTerms, rulesWithoutWeights } from '../testing/evaluation-input.ts'
import { pointWorth } from './point-worth.ts'
import { standing, yardstickFor } from './standing.ts'
import type { Terms } from './terms.ts'

const prices = [80, 100, 130].map((price) => exact(price))
const settled = (price: ReturnType<typeof exact>, quality: ReturnType<typeof exact>) => ({
  bid: 'A',
  price,
  quality,
  points: new Map([['quality', quality]]),
  missed: [],
})
const someTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    fc.constantFrom(...everyMethod),
    fc.constantFrom(null, ...rulesWithoutWeights),
    fc.integer({ min: 5, max: 95 }),
  )
  .map(([method, rule, weight]) => (rule ? plainTerms(weight, null, rule) : plainTerms(weight, method)))

describe('What a point of quality is worth in pounds', () => {
  test('a bid one point better and dearer by exactly that much is worth exactly as much', () => {
    let compared = 0
    fc.assert(
      fc.property(
        someTerms,
        fc.integer({ min: 60, max: 140 }),
        fc.integer({ min: 1, max: 99 }),
        (terms, price, quality) => {
          const bid = { price: exact(price), quality: exact(quality) }
          const worth = pointWorth(terms, bid, prices)
          if (!('pounds' in worth)) return
          const dearer = bid.price.add(worth.pounds)
          const inside =
            worth.kind === 'pounds-here' ||
            ((worth.from === null || bid.price.gte(worth.from)) && (worth.to === null || dearer.lte(worth.to)))
          if (!inside) return
          compared += 1
          const against = yardstickFor(terms, prices)
          const before = standing(terms, settled(bid.price, bid.quality), against).total
          const after = standing(terms, settled(dearer, bid.quality.add(1n)), against).total
          expect(after?.toFraction()).toBe(before?.toFraction())
        },
      ),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(200)
  })

  test('at 60:40 between a floor of £60,000 and a ceiling of £140,000 it is £1,200', () => {
    const terms = plainTerms(40, { name: 'floor-ceiling', floor: exact(60_000), ceiling: exact(140_000) })
    const worth = pointWorth(terms, { price: exact(98_000), quality: exact(80) }, [exact(98_000)])
    expect(worth).toMatchObject({ kind: 'pounds', pounds: exact(1200) })
  })

  test('under the value index it grows with the weight of quality', () => {
    const worth = (weight: number) => {
      const terms = plainTerms(weight, null, { name: 'value-index' })
      const found = pointWorth(terms, { price: exact(1000), quality: exact(50) }, prices)
      return 'pounds' in found ? toDecimals(found.pounds, 2) : null
    }
    expect(worth(50)).toBe('20.00')
    expect(worth(20)).toBe('82.43')
  })

  test('where only the mark counts a point above it is worth nothing, and at a fixed price more than any price', () => {
    const bid = { price: exact(100), quality: exact(50) }
    expect(pointWorth(plainTerms(40, null, { name: 'threshold-then-lowest' }), bid, prices).kind).toBe('nothing')
    expect(pointWorth(plainTerms(40, null, { name: 'fixed-price' }), bid, prices).kind).toBe('any-price')
  })
})
