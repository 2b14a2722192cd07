import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mpanFault, mprnFault } from './sheet-meter-point.ts'

describe('an electricity meter point number', () => {
  it('is right when its last digit follows from the others', () => expect(mpanFault('1312345678907')).toBeNull())
  it('is wrong when it does not', () => expect(mpanFault('1023456789010')).toBe('meter-check-digit'))
  it.each(['', '131234567890', '13123456789071', '131234567890x', '1312345 78907'])(
    'has 13 digits, unlike %j',
    (mpan) => expect(mpanFault(mpan)).toBe('meter-length'),
  )

  it('never has two right last digits', () => {
    const twelve = fc.stringMatching(/^\d{12}$/)
    fc.assert(
      fc.property(twelve, (start) => {
        const right = [...'0123456789'].filter((last) => mpanFault(start + last) === null)
        expect(right).toHaveLength(1)
      }),
    )
  })
})

describe('a gas meter point number', () => {
  it.each(['123456', '1234567890', '123456789012'])('may be %s', (mprn) => expect(mprnFault(mprn)).toBeNull())
  it.each(['12345', '1234567890123', '12345a'])('may not be %s', (mprn) => expect(mprnFault(mprn)).toBe('meter-length'))
})
