import { describe, expect, test } from 'vitest'
import { exact, toDecimals } from '#app/kernel/exact.ts'
import { spreadOf } from './spread.ts'

const scale = { min: exact(0), max: exact(5), points: null }
const of = (...scores: number[]) =>
  spreadOf(
    scale,
    scores.map((score) => exact(score)),
  )

describe('how far apart the panel is', () => {
  test('scores 2, 4 and 4 range over 2 of 5, with a standard deviation of 0.942809', () => {
    const spread = of(2, 4, 4)
    expect([spread.lowest, spread.highest, spread.range, spread.ofScale].map((value) => value.toFraction())).toEqual([
      '2',
      '4',
      '2',
      '40',
    ])
    expect(toDecimals(spread.standardDeviation, 6)).toBe('0.942809')
  })
  test('exactly two fifths of the scale need not be discussed, more must', () => {
    expect(of(2, 4).mustDiscuss).toBe(false)
    expect(of(2, 5).mustDiscuss).toBe(true)
  })
  test('a panel of one mind has no spread', () => {
    expect(toDecimals(of(3, 3, 3).standardDeviation, 6)).toBe('0.000000')
    expect(of(3).mustDiscuss).toBe(false)
  })
  test('the band can be set', () => {
    expect(spreadOf(scale, [exact(3), exact(4)], exact(10)).mustDiscuss).toBe(true)
  })
  test('without scores there is nothing to compare', () => {
    expect(() => of()).toThrow(RangeError)
  })
})
