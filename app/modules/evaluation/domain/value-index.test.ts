import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, toDecimals } from '#app/kernel/exact.ts'
import { exponential, naturalLog } from './logarithm.ts'
import { compareValueIndex, powerForShow, valueIndex } from './value-index.ts'

const of = (quality: string, price: string) => ({ quality: exact(quality), price: exact(price) })

describe('the order under the value index', () => {
  test('is exact: 64 and 512 to the power of a half and of a third are told level with the right prices', () => {
    expect(compareValueIndex(of('64', '8'), of('81', '9'), exact(1).div(2n))).toBe(0)
    expect(compareValueIndex(of('27', '3'), of('64', '4'), exact(1).div(3n))).toBe(0)
    expect(compareValueIndex(of('64', '8'), of('81', '9.000000000000000000000000000001'), exact(1).div(2n))).toBe(-1)
    expect(compareValueIndex(of('64', '8.000000000000000000000000000001'), of('81', '9'), exact(1).div(2n))).toBe(1)
  })
  test('with an exponent of thirty digits still ends and still decides', () => {
    const odd = exact('1.333333333333333333333333333333')
    expect(compareValueIndex(of('80', '100'), of('80', '100'), odd)).toBe(0)
    expect(compareValueIndex(of('80', '100'), of('80', '100.01'), odd)).toBe(-1)
  })
  test('puts a bid without quality last, and two of them level', () => {
    expect(compareValueIndex(of('0', '1'), of('1', '999'), exact(1))).toBeGreaterThan(0)
    expect(compareValueIndex(of('0', '1'), of('0', '999'), exact(1))).toBe(0)
  })
  test('agrees with exact whole-number powers on every case', () => {
    const number = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (q, p, r, s, a, b) => {
          const mine = BigInt(q) ** BigInt(a) * BigInt(s) ** BigInt(b)
          const theirs = BigInt(r) ** BigInt(a) * BigInt(p) ** BigInt(b)
          const answer = compareValueIndex(of(`${q}`, `${p}`), of(`${r}`, `${s}`), exact(a).div(exact(b)))
          expect(Math.sign(answer)).toBe(mine > theirs ? -1 : mine < theirs ? 1 : 0)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the value shown', () => {
  test('is exact where the root is exact', () => {
    expect(valueIndex(of('64', '16'), exact(3).div(2n)).toFraction()).toBe('32')
    expect(powerForShow(exact('0.25'), exact('0.5')).toFraction()).toBe('1/2')
    expect(valueIndex(of('0', '16'), exact(1)).toFraction()).toBe('0')
  })
  test('is the square root of two to fifty decimals', () => {
    expect(toDecimals(powerForShow(exact(2), exact('0.5')), 50)).toBe(
      '1.41421356237309504880168872420969807856967187537695',
    )
  })
})

describe('logarithms by whole-number steps', () => {
  test('give ln 2 and ln 10 as the tables do', () => {
    const shown = (value: bigint) => toDecimals(exact(value).div(1n << 200n), 40)
    expect(shown(naturalLog(exact(2), 200))).toBe('0.6931471805599453094172321214581765680755')
    expect(shown(naturalLog(exact(10), 200))).toBe('2.3025850929940456840179914546843642076011')
    expect(shown(naturalLog(exact('0.1'), 200))).toBe('-2.3025850929940456840179914546843642076011')
  })
  test('are undone by the exponential', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const value = exact(n).div(exact(d))
        const { mantissa, shift } = exponential(naturalLog(value, 200), 200)
        const back = exact(mantissa).div(1n << -shift)
        expect(
          back
            .sub(value)
            .abs()
            .lt(value.div(10n ** 50n)),
        ).toBe(true)
      }),
    )
  })
  test('exist only for positive numbers', () => {
    expect(() => naturalLog(exact(0), 64)).toThrow(RangeError)
    expect(() => naturalLog(exact(-1), 64)).toThrow(RangeError)
  })
})
