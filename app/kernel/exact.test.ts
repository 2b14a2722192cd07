import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, roundHalfUp, sumExact, toDecimals } from './exact.ts'

describe('exact numbers', () => {
  it('a tenth and two tenths are three tenths', () => {
    expect(exact('0.1').add(exact('0.2')).equals(exact('0.3'))).toBe(true)
  })

  it.each(['1e3', '+1', '1,000', '', ' 1', '.5', 'NaN'])('%j is not a decimal number', (text) => {
    expect(() => exact(text)).toThrow(RangeError)
  })

  it('a binary fraction is refused', () => {
    expect(() => exact(0.5)).toThrow(RangeError)
  })

  it('halves are rounded away from zero, as on an invoice', () => {
    expect(['2.5', '-2.5', '2.49', '-2.51'].map((text) => roundHalfUp(exact(text)))).toEqual([3n, -3n, 2n, -3n])
    expect(toDecimals(exact('1.005'), 2)).toBe('1.01')
    expect(toDecimals(exact('-0.004'), 2)).toBe('0.00')
    expect(toDecimals(exact(2).div(3n), 4)).toBe('0.6667')
  })

  it('the order of adding up does not matter', () => {
    const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => exact(n).div(1000n))
    fc.assert(
      fc.property(fc.array(decimal), (numbers) => {
        expect(sumExact(numbers).equals(sumExact([...numbers].reverse()))).toBe(true)
      }),
    )
  })
})
