import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { money, pence, penceFromPounds, sumPence } from './money.ts'

describe('money', () => {
  it('is whole pence', () => {
    expect(() => pence(1.5)).toThrow(RangeError)
    expect(() => pence(2 ** 53)).toThrow(RangeError)
    expect(penceFromPounds(exact('19030.104999'))).toBe(1_903_010)
  })

  it('is written with its thousands and its pence', () => {
    expect(money(pence(1_234_560))).toBe('£12,345.60')
    expect(money(pence(-500))).toBe('−£5.00')
    expect(money(pence(0))).toBe('£0.00')
    expect(money(pence(100_000_000))).toBe('£1,000,000.00')
  })

  it('adds up exactly, also beyond what one amount can hold', () => {
    expect(sumPence([pence(1), pence(2), pence(3)])).toBe(6)
    expect(() => sumPence([pence(Number.MAX_SAFE_INTEGER), pence(1)])).toThrow(RangeError)
  })
})
