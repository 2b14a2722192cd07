import fc from 'fast-check'
import { expect, it } from 'vitest'
import { londonInstant } from '#app/kernel/london-time.ts'
import { clearInstant, hourDoubt } from './closing-hour.ts'

const at = (date: string, time: string) => londonInstant(date, time) ?? new Date(Number.NaN)
const holidays = new Set(['2026-12-25'])

it.each([
  ['2026-11-21', '12:00', 'weekend'],
  ['2026-11-22', '12:00', 'weekend'],
  ['2026-12-25', '12:00', 'bank-holiday'],
  ['2026-11-23', '09:59', 'early-monday'],
  ['2026-11-23', '10:00', null],
  ['2026-11-24', '09:00', null],
  ['2026-11-27', '15:00', null],
  ['2026-11-27', '15:01', 'late-friday'],
  ['2026-11-25', '05:59', 'night'],
  ['2026-11-25', '06:00', null],
  ['2026-11-23', '03:00', 'night'],
])('judges a deadline on %s at %s in London: %s', (date, time, doubt) => {
  expect(hourDoubt(at(date, time), holidays)).toBe(doubt)
})

it('judges the hour on the clock in London, not the one in Greenwich', () => {
  expect(hourDoubt(new Date('2026-07-03T14:30:00Z'), holidays)).toBe('late-friday')
  expect(hourDoubt(new Date('2026-07-07T04:59:00Z'), holidays)).toBe('night')
  expect(hourDoubt(new Date('2026-07-07T05:00:00Z'), holidays)).toBe(null)
})

it.each([
  ['2027-03-28', '01:30'],
  ['2026-10-25', '01:30'],
  ['2026-10-25', '00:30'],
  ['2026-10-25', '02:59'],
  ['2026-02-30', '12:00'],
  ['2026-10-25', '24:00'],
])('refuses %s at %s, because the hour is skipped, comes twice, or does not exist', (date, time) => {
  expect(clearInstant(date, time)).toBeNull()
})

it('takes a time from three in the morning on, on the days when the clocks change', () => {
  expect(clearInstant('2026-10-25', '03:00')).toEqual(new Date('2026-10-25T03:00:00Z'))
  expect(clearInstant('2027-03-28', '03:00')).toEqual(new Date('2027-03-28T02:00:00Z'))
})

it('takes every time of every other day, and means the wall clock in London', () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
  const minute = fc.integer({ min: 180, max: 1439 })
  fc.assert(
    fc.property(day, minute, (date, minutes) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/London',
        dateStyle: 'short',
        timeStyle: 'short',
      })
      expect(shown.format(clearInstant(date, time) ?? 0)).toBe(`${date} ${time}`)
    }),
  )
})
