import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import { absoluteMethods, everyMethod } from '../testing/evaluation-input.ts'
import { type PriceMethod, pricePoints } from './price-points.ts'

const shown = (method: PriceMethod, ...prices: string[]) =>
  pricePoints(
    method,
    prices.map((price) => exact(price)),
  ).map((points) => toDecimals(points, 2))

describe('the worked numbers', () => {
  test('lowest over bid gives 66.67, 100 and 33.33 to 15,000, 10,000 and 30,000', () => {
    expect(shown({ name: 'lowest-over-bid' }, '15000', '10000', '30000')).toEqual(['66.67', '100.00', '33.33'])
  })
  test('floor 60 and ceiling 140 give 75, 50 and 25 to 80, 100 and 120', () => {
    const method = { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) } as const
    expect(shown(method, '80', '100', '120')).toEqual(['75.00', '50.00', '25.00'])
  })
  test('under the floor earns everything and over the ceiling nothing', () => {
    const method = { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) } as const
    expect(shown(method, '1', '60', '140', '900')).toEqual(['100.00', '100.00', '0.00', '0.00'])
  })
  test('a benchmark gives everything at or under the reference and half at twice it', () => {
    expect(shown({ name: 'benchmark', reference: exact(100) }, '90', '100', '200')).toEqual([
      '100.00',
      '100.00',
      '50.00',
    ])
  })
  test('min-max gives the cheapest everything, the dearest nothing and the middle half', () => {
    expect(shown({ name: 'min-max' }, '80', '100', '120')).toEqual(['100.00', '50.00', '0.00'])
  })
  test('a straight line from the lowest reaches nothing at twice the lowest', () => {
    expect(shown({ name: 'linear-from-lowest' }, '100', '150', '200', '300')).toEqual([
      '100.00',
      '50.00',
      '0.00',
      '0.00',
    ])
  })
  test('half at the mean: 100 is 50 points, 80 is 70 and 120 is 30', () => {
    expect(shown({ name: 'mean-half' }, '80', '100', '120')).toEqual(['70.00', '50.00', '30.00'])
  })
  test('half at the median: the middle of four prices lies between the two in the middle', () => {
    expect(shown({ name: 'median-half' }, '80', '90', '110', '1000')).toEqual(['70.00', '60.00', '40.00', '0.00'])
  })
})

describe('what every method keeps', () => {
  const method = fc.constantFrom(...everyMethod)
  const price = fc
    .oneof(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom(6_000, 14_000))
    .map((p) => exact(p).div(100n))
  const prices = fc.array(price, { minLength: 1, maxLength: 8 })
  const inPence = (one: PriceMethod): PriceMethod => {
    if (one.name === 'floor-ceiling') return { ...one, floor: one.floor.mul(100n), ceiling: one.ceiling.mul(100n) }
    return one.name === 'benchmark' ? { ...one, reference: one.reference.mul(100n) } : one
  }
  const text = (points: readonly Exact[]) => points.map((value) => value.toFraction())

  test('a cheaper bid never scores less than a dearer one', () => {
    fc.assert(
      fc.property(method, prices, (one, list) => {
        const points = pricePoints(one, list)
        list.forEach((cheap, i) => {
          list.forEach((dear, j) => {
            if (cheap.lte(dear)) expect(points[i]?.gte(points[j] ?? 0)).toBe(true)
          })
        })
      }),
    )
  })
  test('a bidder that lowers its own price never scores less for it', () => {
    fc.assert(
      fc.property(method, prices, price, (one, [first = exact(1), ...others], other) => {
        const [low, high] = other.lt(first) ? [other, first] : [first, other]
        const at = (own: Exact) => pricePoints(one, [own, ...others])[0] ?? exact(0)
        expect(at(low).gte(at(high))).toBe(true)
      }),
    )
  })
  test('points lie between 0 and 100', () => {
    fc.assert(
      fc.property(method, prices, (one, list) => {
        for (const points of pricePoints(one, list)) expect(points.gte(0n) && points.lte(100n)).toBe(true)
      }),
    )
  })
  test('prices in pence earn exactly the points of the same prices in pounds', () => {
    fc.assert(
      fc.property(method, prices, (one, list) => {
        const pence = list.map((own) => own.mul(100n))
        expect(text(pricePoints(inPence(one), pence))).toEqual(text(pricePoints(one, list)))
      }),
    )
  })
  test('under a published floor, ceiling or benchmark no rival changes what a bid earns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...absoluteMethods), prices, (one, list) => {
        const alone = list.map((own) => pricePoints(one, [own])[0] ?? exact(-1))
        expect(text(pricePoints(one, list))).toEqual(text(alone))
      }),
    )
  })
  test('equal prices earn equal points, and nobody bidding is nothing to score', () => {
    for (const one of everyMethod) {
      expect(new Set(shown(one, '77', '77', '77')).size).toBe(1)
      expect(pricePoints(one, [])).toEqual([])
    }
    expect(shown({ name: 'min-max' }, '77', '77')).toEqual(['100.00', '100.00'])
  })
})
