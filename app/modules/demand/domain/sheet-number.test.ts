import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedNumber, withDecimals } from './sheet-number.ts'

describe('a number as people type it', () => {
  it.each([
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1,234,567.50', '1234567.50'],
    [' 007 ', '7'],
    ['.35', '0.35'],
    ['0', '0'],
    ['-12', '-12'],
    ['-0.00', '0.00'],
  ])('reads %s as %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number)
  })

  it.each([
    '',
    ' ',
    '1,5',
    '12,34',
    '1,2345',
    '1.2.3',
    '1 200',
    '1e3',
    'five',
    '£5',
    '+5',
    '5.',
    '١٢',
    'NaN',
    '--1',
    '-',
  ])('asks again about %j rather than guess', (typed) => {
    expect(typedNumber(typed)).toBeNull()
  })

  it('refuses something far too long without thinking about it', () => {
    expect(typedNumber('9'.repeat(1_000_000))).toBeNull()
  })

  it('reads every whole number the same with commas as without', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(typedNumber(value.toLocaleString('en-GB'))).toBe(String(value))
      }),
    )
  })

  it('gives back what it gave', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = typedNumber(text)
        if (once !== null) expect(typedNumber(once)).toBe(once)
      }),
    )
  })
})

describe('the decimals a figure may have', () => {
  it('drops noughts that say nothing', () => expect(withDecimals('12.500', 2)).toBe('12.50'))
  it('makes a whole number of one with only noughts behind the point', () => expect(withDecimals('12.0', 0)).toBe('12'))
  it('never rounds away a digit that counts', () => expect(withDecimals('0.345', 2)).toBeNull())
})
