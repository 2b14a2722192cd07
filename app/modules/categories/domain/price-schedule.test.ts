import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { categories, categoryOf } from './catalogue.ts'
import { checkSchedule, scheduleFaultText } from './price-schedule.ts'

const photocopiers = categoryOf('photocopiers')
const complete = Object.fromEntries(
  photocopiers.schedule.filter((line) => line.required).map((line) => [line.key, '0']),
)
const reasonFor = (key: string, text: string) => {
  const verdict = checkSchedule(photocopiers, { ...complete, [key]: text })
  return verdict.ok ? verdict.values[key] : verdict.faults.map((fault) => fault.reason).join()
}
const sentenceFor = (key: string, text: string) => {
  const verdict = checkSchedule(photocopiers, { ...complete, [key]: text })
  const [fault] = verdict.ok ? [] : verdict.faults
  const line = photocopiers.schedule.find((entry) => entry.key === key)
  return fault ? scheduleFaultText(line, fault) : null
}

describe('a supplier’s price schedule', () => {
  it('is accepted when complete, with figures tidied and optional blanks left out', () => {
    const verdict = checkSchedule(photocopiers, { ...complete, rental: '£1,450.5', monoClick: ' .35p', rebate: '' })
    expect(verdict).toEqual({ ok: true, values: { ...complete, rental: '1450.5', monoClick: '0.35' } })
  })

  it('is refused blank, naming every required line in order', () => {
    const verdict = checkSchedule(photocopiers, {})
    const required = photocopiers.schedule.filter((line) => line.required)
    expect(verdict).toEqual({ ok: false, faults: required.map(({ key }) => ({ key, reason: 'missing' })) })
  })

  it('is refused when it prices something that was not asked for', () => {
    const verdict = checkSchedule(photocopiers, { ...complete, toner: '5' })
    expect(verdict).toEqual({ ok: false, faults: [{ key: 'toner', reason: 'unknown-line' }] })
  })

  it.each([
    ['rental', 'call us', 'not-a-number'],
    ['rental', 'NaN', 'not-a-number'],
    ['rental', '1,5', 'not-a-number'],
    ['rental', '-1', 'too-small'],
    ['rental', '450.123', 'too-many-decimals'],
    ['rental', '5000.01', 'too-large'],
    ['rental', '45000p', 'wrong-unit'],
    ['monoClick', '£0.0035', 'wrong-unit'],
    ['monoClick', '35%', 'wrong-unit'],
    ['monoClick', '35', 'too-large'],
    ['monoMinimum', '0.5', 'too-many-decimals'],
    ['clickRise', '3%', '3'],
    ['rental', '5,000.00', '5000.00'],
    ['monoClick', '0.35000', '0.3500'],
  ])('reads %s written as %s as %s', (key, text, outcome) => {
    expect(reasonFor(key, text)).toBe(outcome)
  })

  it('reads nothing from the machinery of objects', () => {
    expect(checkSchedule(photocopiers, Object.create({ rental: '5' })).ok).toBe(false)
  })

  it('tells the supplier what to type instead', () => {
    expect(sentenceFor('rental', '')).toBe(
      'Rental must be filled in, in £ a quarter for each copier; enter 0 if there is no charge',
    )
    expect(sentenceFor('monoClick', '35')).toBe(
      'Black and white page must be 20 or less; check that it is in pence a page',
    )
    expect(sentenceFor('monoMinimum', '1.5')).toBe('Least black and white pages billed must be a whole number')
    expect(scheduleFaultText(undefined, { key: 'toner', reason: 'unknown-line' })).toBe(
      'This price schedule has no line called toner: remove it',
    )
  })
})

describe.each(categories.map((category) => [category.name, category] as const))(
  'the price schedule of %s',
  (_, category) => {
    const figure = (line: (typeof category.schedule)[number]) =>
      fc.bigInt({ min: 0n, max: exact(line.max).mul(10n ** BigInt(line.decimals)).n }).map((units) => {
        const digits = units.toString().padStart(line.decimals + 1, '0')
        return line.decimals === 0 ? digits : `${digits.slice(0, -line.decimals)}.${digits.slice(-line.decimals)}`
      })
    const filled = fc.record(Object.fromEntries(category.schedule.map((line) => [line.key, figure(line)])))

    it('accepts every figure within its limits, and gives the same verdict on what it gave back', () => {
      fc.assert(
        fc.property(filled, (values) => {
          const verdict = checkSchedule(category, values)
          expect(verdict).toEqual({ ok: true, values })
        }),
        { numRuns: 50 },
      )
    })

    it('never breaks, whatever is typed', () => {
      const keys = category.schedule.map((line) => line.key)
      fc.assert(
        fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.string()), (values) => {
          const verdict = checkSchedule(category, values)
          expect(verdict.ok || verdict.faults.length > 0).toBe(true)
        }),
      )
    })
  },
)
