import { describe, expect, it } from 'vitest'
import { addMonths, dateText, daysBetween, londonDate, londonInstant, momentText } from './london-time.ts'

describe('London time', () => {
  it('noon in summer is eleven in universal time, noon in winter is noon', () => {
    expect(londonInstant('2026-07-01', '12:00')?.toISOString()).toBe('2026-07-01T11:00:00.000Z')
    expect(londonInstant('2026-12-01', '12:00')?.toISOString()).toBe('2026-12-01T12:00:00.000Z')
  })

  it('an hour that the clock change skips or repeats has no one meaning', () => {
    expect(londonInstant('2027-03-28', '01:30')).toBeNull()
    expect(londonInstant('2026-10-25', '01:30')).toBeNull()
  })

  it('a date or time that does not exist is not guessed', () => {
    expect(londonInstant('2026-02-30', '12:00')).toBeNull()
    expect(londonInstant('2026-02-03', '25:00')).toBeNull()
  })

  it('is written with its weekday and its zone', () => {
    expect(momentText(new Date('2026-12-01T12:00:00Z'))).toBe('Tuesday 1 December 2026, 12:00 (GMT)')
    expect(momentText(new Date('2026-07-01T11:00:00Z'))).toBe('Wednesday 1 July 2026, 12:00 (BST)')
    expect(dateText('2027-04-01')).toBe('Thursday 1 April 2027')
  })

  it('a day in London begins at midnight in London', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(daysBetween('2026-12-01', '2026-12-10')).toBe(9)
  })
})
