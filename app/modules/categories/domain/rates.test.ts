import { describe, expect, it } from 'vitest'
import { isDecimal } from '#app/kernel/exact.ts'
import { isRateKey, rateOn, rateTables } from './rates.ts'

const levy = (fuel: 'electricity' | 'gas', date: string) => rateOn(rateTables[`climate-levy-${fuel}`], date).value

describe('a dated rate', () => {
  it('applies from its day, not the day before', () => {
    expect([levy('gas', '2026-03-31'), levy('gas', '2026-04-01')]).toEqual(['0.775', '0.801'])
  })

  it('applies until the next one begins', () => {
    expect(
      ['2022-04-01', '2023-04-01', '2024-04-01', '2025-04-01', '2026-11-21', '2027-04-01'].map((d) => levy('gas', d)),
    ).toEqual(['0.568', '0.672', '0.775', '0.775', '0.801', '0.827'])
    expect(['2023-04-01', '2025-04-01', '2026-04-01'].map((d) => levy('electricity', d))).toEqual([
      '0.775',
      '0.775',
      '0.801',
    ])
  })

  it('is refused for a day before any that we know', () => {
    expect(() => levy('gas', '2022-03-31')).toThrow(RangeError)
  })

  it('says of the levy from April 2027 that it is still to be confirmed', () => {
    expect(rateOn(rateTables['climate-levy-gas'], '2027-04-01').confidence).toBe('to-confirm')
  })
})

describe.each(Object.entries(rateTables))('%s', (key, { rates }) => {
  it('is in order of date, each rate a decimal with its source', () => {
    const dates = rates.map((rate) => rate.from)
    expect(dates).toEqual([...new Set(dates)].sort())
    for (const rate of rates) expect([isDecimal(rate.value), rate.source !== '']).toEqual([true, true])
    expect(isRateKey(key)).toBe(true)
  })
})
