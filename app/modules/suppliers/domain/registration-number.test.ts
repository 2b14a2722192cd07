import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charityNumber, companyNumber } from './registration-number.ts'

describe('a company number', () => {
  it('is kept as eight characters however it is typed', () => {
    expect(companyNumber('1234567')).toBe('01234567')
    expect(companyNumber(' 0123 4567 ')).toBe('01234567')
    expect(companyNumber('sc12345')).toBe('SC012345')
    expect(companyNumber('OC 300001')).toBe('OC300001')
  })

  it('is nothing else', () => {
    for (const typed of ['', 'n/a', '123456789', 'ABC12345', '00000000', '1234-567'])
      expect(companyNumber(typed)).toBeNull()
  })

  it('is the same when what is kept is typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const kept = companyNumber(String(number))
        expect(kept).not.toBeNull()
        expect(companyNumber(kept ?? '')).toBe(kept)
      }),
    )
  })
})

describe('a charity number', () => {
  it('may come from any of the three regulators', () => {
    expect(charityNumber('1234567')).toBe('1234567')
    expect(charityNumber('234567-1')).toBe('234567-1')
    expect(charityNumber('sc12345')).toBe('SC012345')
    expect(charityNumber('NIC 101234')).toBe('101234')
  })

  it('is nothing else', () => {
    for (const typed of ['', '12345', '12345678', 'SC1', 'charity']) expect(charityNumber(typed)).toBeNull()
  })
})
