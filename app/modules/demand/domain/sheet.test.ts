import { describe, expect, it } from 'vitest'
import { checkSheet, type DemandSheet, type SheetField } from './sheet.ts'
import { sheetFaultText } from './sheet-fault-text.ts'

const field = (over: Partial<SheetField> & Pick<SheetField, 'key' | 'kind'>): SheetField => ({
  label: 'Pages a month',
  unit: '',
  required: false,
  ...over,
})

const only = (over: Partial<SheetField> & Pick<SheetField, 'kind'>): DemandSheet => ({
  fields: [field({ key: 'answer', ...over })],
})

const verdict = (sheet: DemandSheet, answer: string) => checkSheet(sheet, { answer })
const faultOf = (sheet: DemandSheet, answer: string) => {
  const given = verdict(sheet, answer)
  return given.ok ? null : given.faults[0]?.reason
}
const sentence = (sheet: DemandSheet, answer: string) => {
  const given = verdict(sheet, answer)
  const [asked] = sheet.fields
  return given.ok || !given.faults[0] || !asked ? null : sheetFaultText(asked, given.faults[0])
}

describe('one school’s demand sheet', () => {
  const sheet: DemandSheet = {
    fields: [
      field({ key: 'copiers', kind: 'count', label: 'Number of copiers', min: '1', max: '200', required: true }),
      field({ key: 'cost', kind: 'quantity', label: 'Cost today', unit: '£ a year', decimals: 2 }),
      field({ key: 'ends', kind: 'date', label: 'End of the contract today' }),
    ],
  }

  it('is accepted with numbers tidied, blanks left out and anything else ignored', () => {
    const values = { copiers: ' 1 ', cost: '£2,216.4', ends: '', token: 'x' }
    expect(checkSheet(sheet, values)).toEqual({ ok: true, values: { copiers: '1', cost: '2216.4' } })
  })

  it('is accepted again as it was tidied', () => {
    const once = checkSheet(sheet, { copiers: '2.0', cost: '1,000.10', ends: '2027-03-31' })
    expect(once.ok && checkSheet(sheet, once.values)).toEqual(once)
  })

  it('hears of every fault at once, in the order of the sheet', () => {
    expect(checkSheet(sheet, { cost: '1.999', ends: '31/03/2027' })).toEqual({
      ok: false,
      faults: [
        { key: 'copiers', reason: 'missing' },
        { key: 'cost', reason: 'too-many-decimals' },
        { key: 'ends', reason: 'not-a-date' },
      ],
    })
  })

  it('takes nothing from the machinery of objects for an answer', () => {
    const odd: DemandSheet = { fields: [field({ key: 'constructor', kind: 'text', required: true })] }
    expect(checkSheet(odd, {})).toEqual({ ok: false, faults: [{ key: 'constructor', reason: 'missing' }] })
  })
})

describe('an answer', () => {
  it('must be a whole number where things are counted', () => {
    expect(faultOf(only({ kind: 'count' }), '1.5')).toBe('not-whole')
    expect(faultOf(only({ kind: 'count' }), 'two')).toBe('not-a-number')
  })

  it('may not be under nothing unless the sheet says so', () => {
    expect(faultOf(only({ kind: 'count' }), '-1')).toBe('too-small')
    expect(faultOf(only({ kind: 'count', min: '-5' }), '-1')).toBeNull()
  })

  it('may be just at its limits and not beyond', () => {
    const share = only({ kind: 'quantity', unit: '%', min: '1', max: '100', decimals: 1 })
    expect(['1', '100', '100.0', '0.9', '100.1'].map((text) => faultOf(share, text))).toEqual([
      null,
      null,
      null,
      'too-small',
      'too-large',
    ])
  })

  it('must be a day that exists', () => {
    expect(
      ['2028-02-29', '2027-02-29', '2027-2-1', '20270201', 'soon'].map((d) => faultOf(only({ kind: 'date' }), d)),
    ).toEqual([null, 'not-a-date', 'not-a-date', 'not-a-date', 'not-a-date'])
  })

  it('must lie within the dates asked for', () => {
    const ends = only({ kind: 'date', min: '2020-01-01', max: '2050-12-31' })
    expect(['0027-03-31', '2020-01-01', '2050-12-31', '2051-01-01'].map((day) => faultOf(ends, day))).toEqual([
      'too-early',
      null,
      null,
      'too-late',
    ])
  })

  it('must be one of the choices', () => {
    const choice = only({ kind: 'choice', options: [{ value: 'yes', label: 'Yes' }] })
    expect([faultOf(choice, 'yes'), faultOf(choice, 'Yes')]).toEqual([null, 'not-an-option'])
  })

  it('may not run on for ever', () => {
    expect(faultOf(only({ kind: 'text' }), 'a'.repeat(501))).toBe('too-long')
    expect(faultOf(only({ kind: 'text' }), 'a'.repeat(500))).toBeNull()
  })

  it('may list several meters, each once, with the spaces people copy', () => {
    const mpans = only({ kind: 'meter-point', meter: 'mpan', perItem: 2 })
    expect(verdict(mpans, '13 1234 5678 907\n')).toEqual({ ok: true, values: { answer: '1312345678907' } })
    expect(verdict(mpans, '1312345678907, 1023456789010')).toEqual({
      ok: false,
      faults: [{ key: 'answer', reason: 'meter-check-digit', entry: '1023456789010' }],
    })
    expect(faultOf(mpans, '1312345678907;1312345678907')).toBe('repeated')
    expect(faultOf(mpans, '1312345678907\n1312345678907\n1312345678907')).toBe('too-many')
    expect(faultOf(only({ kind: 'meter-point', meter: 'mprn' }), '12345')).toBe('meter-length')
  })
})

describe('the sentence beside a wrong answer', () => {
  it.each([
    [only({ kind: 'count', required: true }), '', 'Pages a month must be filled in'],
    [only({ kind: 'count' }), 'lots', 'Pages a month must be a number, for example 1,200'],
    [only({ kind: 'count' }), '-1', 'Pages a month must be 0 or more'],
    [
      only({ kind: 'quantity', unit: '£ a year', max: '5000000' }),
      '5000001',
      'Pages a month must be £5,000,000 or less: check for a figure too many',
    ],
    [only({ kind: 'quantity', unit: '%', min: '1' }), '0', 'Pages a month must be 1% or more'],
    [
      only({ kind: 'date', min: '2020-01-01' }),
      '2019-12-31',
      'Pages a month must be Wednesday 1 January 2020 or later',
    ],
    [
      only({ kind: 'meter-point', meter: 'mpan' }),
      '1023456789010',
      'Pages a month must match your bill: 1023456789010 has a digit wrong or two digits swapped',
    ],
  ])('says what to do (%#)', (sheet, answer, text) => {
    expect(sentence(sheet, answer)).toBe(text)
  })
})
