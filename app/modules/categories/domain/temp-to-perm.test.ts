import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#app/kernel/london-time.ts'
import { money, pence } from '#app/kernel/money.ts'
import { fixedTermToPermFee, type TempToPerm, tempToPermFee } from './temp-to-perm.ts'

const bankHolidays = new Set(['2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30'])
const spring: TempToPerm = {
  start: '2021-04-03',
  hire: '2021-04-04',
  feePoundsPerDay: '25',
  daysPerWeek: 5,
  notice: 'none',
  bankHolidays,
}
/** A Monday with twelve whole weeks behind it that hold no bank holiday. */
const autumn: TempToPerm = { ...spring, start: '2021-09-06', hire: '2021-11-22', feePoundsPerDay: '10' }

const fees = (booking: TempToPerm) => {
  const fee = tempToPermFee(booking)
  return fee.ok ? [money(fee.least.fee), money(fee.most.fee)] : fee.reason
}
const weekOf = (week: number) => addDays(autumn.start, (week - 1) * 7)

describe('an agency worker made permanent', () => {
  it('costs £1,500.00 the day after a start on 3 April 2021 at £25 a day', () => {
    expect(fees(spring)).toEqual(['£1,500.00', '£1,500.00'])
  })

  it('costs £550.00 on 31 May, 38 working days later', () => {
    expect(tempToPermFee({ ...spring, hire: '2021-05-31' })).toMatchObject({ workedDays: 38, noticeNeeded: false })
    expect(fees({ ...spring, hire: '2021-05-31' })).toEqual(['£550.00', '£550.00'])
  })

  it('costs nothing after twelve weeks with four weeks’ notice', () => {
    expect(fees({ ...autumn, hire: weekOf(13), notice: weekOf(9) })).toEqual(['£0.00', '£0.00'])
  })

  it.each([
    [8, '£50.00'],
    [9, '£100.00'],
    [10, '£150.00'],
    [11, '£200.00'],
    [12, '£200.00'],
  ])('in week 12 with notice at the start of week %i costs %s', (week, fee) => {
    expect(fees({ ...autumn, hire: weekOf(12), notice: weekOf(week) })).toEqual([fee, fee])
  })

  it('needs notice from the first day of the ninth week, not before', () => {
    const on = (hire: string) => tempToPermFee({ ...autumn, hire })
    expect(on(addDays(weekOf(9), -3))).toMatchObject({ noticeNeeded: false, least: { days: 21 } })
    expect(on(weekOf(9))).toMatchObject({ noticeNeeded: true, least: { days: 20 } })
  })

  it('costs at most twenty days from the ninth week on, however late the notice', () => {
    expect(fees({ ...autumn, hire: weekOf(12), notice: 'none' })).toEqual(['£200.00', '£200.00'])
    expect(fees({ ...autumn, hire: weekOf(30), notice: 'none' })).toEqual(['£200.00', '£200.00'])
  })

  it('is a range where nobody knows when notice was given', () => {
    expect(fees({ ...autumn, hire: weekOf(12), notice: 'unknown' })).toEqual(['£50.00', '£200.00'])
    expect(fees({ ...autumn, hire: weekOf(4), notice: 'unknown' })).toEqual(['£450.00', '£450.00'])
  })

  it('costs in proportion for a worker of two days a week', () => {
    expect(fees({ ...autumn, hire: weekOf(12), notice: weekOf(8), daysPerWeek: 2 })).toEqual(['£20.00', '£20.00'])
  })

  it('does not count school holidays as worked', () => {
    const schoolHolidays = [
      { from: weekOf(2), to: addDays(weekOf(2), 6) },
      { from: weekOf(5), to: addDays(weekOf(5), 6) },
    ]
    expect(tempToPermFee({ ...autumn, hire: weekOf(13), schoolHolidays })).toMatchObject({ workedDays: 50 })
  })

  it.each([
    [{ hire: '2021-04-02' }, 'hired-before-start'],
    [{ notice: '2021-04-02' }, 'notice-before-start'],
    [{ notice: '2021-04-05' }, 'notice-after-hire'],
    [{ daysPerWeek: 0 }, 'days-per-week-not-1-to-5'],
    [{ daysPerWeek: 6 }, 'days-per-week-not-1-to-5'],
  ])('is refused for dates and days that cannot be (%j)', (over, reason) => {
    expect(tempToPermFee({ ...spring, ...over })).toEqual({ ok: false, reason })
  })

  it('never costs more for giving notice earlier', () => {
    const day = fc.integer({ min: 0, max: 77 })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const fee = (days: number) => {
          const verdict = tempToPermFee({ ...autumn, notice: addDays(autumn.start, days) })
          return verdict.ok ? verdict.least.fee : Number.NaN
        }
        expect(fee(Math.min(a, b))).toBeLessThanOrEqual(fee(Math.max(a, b)))
      }),
    )
  })
})

describe('a fixed term made permanent', () => {
  it('costs a year’s fee less what was paid', () => {
    expect(money(fixedTermToPermFee(pence(50_000), 6, 3))).toBe('£500.00')
  })

  it('costs nothing after a longer term or more than six months later', () => {
    expect([fixedTermToPermFee(pence(50_000), 13, 0), fixedTermToPermFee(pence(50_000), 6, 7)]).toEqual([0, 0])
  })

  it('is refused for a term of no months', () => {
    expect(() => fixedTermToPermFee(pence(1), 0, 0)).toThrow(RangeError)
  })
})
