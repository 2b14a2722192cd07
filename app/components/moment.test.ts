import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLeftText } from './moment.tsx'

const now = new Date('2026-11-21T10:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test('a deadline in almost thirteen days is said to be 12 days away, never 13', () => {
  expect(timeLeftText(now, after(13 * day - 1))).toBe('12 days left')
})

test('in the last two days hours are counted, in the last two hours minutes', () => {
  expect(timeLeftText(now, after(2 * day - 1))).toBe('47 hours left')
  expect(timeLeftText(now, after(2 * hour - 1))).toBe('119 minutes left')
  expect(timeLeftText(now, after(minute))).toBe('1 minute left')
  expect(timeLeftText(now, after(1))).toBe('less than a minute left')
})

test('at the closing instant itself the tender is closed', () => {
  expect(timeLeftText(now, now)).toBe('closed just now')
  expect(timeLeftText(now, after(-3 * day))).toBe('closed 3 days ago')
})

test('nobody is ever told that more time is left than there is', () => {
  const lengths: Record<string, number> = { day, hour, minute }
  fc.assert(
    fc.property(fc.integer({ min: minute, max: 400 * day }), (gap) => {
      const [count = '', unit = ''] = timeLeftText(now, after(gap)).split(' ')
      const said = Number(count) * (lengths[unit.replace(/s$/, '')] ?? Number.NaN)
      expect(said).toBeLessThanOrEqual(gap)
      expect(gap - said).toBeLessThan(day)
    }),
  )
})
