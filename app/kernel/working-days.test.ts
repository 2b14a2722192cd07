import { describe, expect, it } from 'vitest'
import { isWorkingDay, lastWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts'

const christmas = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'])

describe('working days', () => {
  it('eight working days from the notice on Tuesday 1 December 2026 end on Thursday 10 December', () => {
    expect(lastWorkingDay('2026-12-01', 8, christmas)).toBe('2026-12-10')
  })

  it('a notice on a Saturday counts from the Monday', () => {
    expect(lastWorkingDay('2026-12-05', 1, christmas)).toBe('2026-12-07')
  })

  it('a bank holiday in any part of the kingdom is no working day', () => {
    expect(isWorkingDay('2027-01-04', christmas)).toBe(false)
    expect(lastWorkingDay('2026-12-21', 8, christmas)).toBe('2027-01-05')
    expect(workingDayOnOrAfter('2026-12-25', christmas)).toBe('2026-12-29')
  })

  it('counts from a day up to another, without it', () => {
    expect(workingDaysBetween('2026-12-21', '2027-01-05', christmas)).toBe(7)
  })

  it('a period has at least one day', () => {
    expect(() => lastWorkingDay('2026-12-01', 0, christmas)).toThrow(RangeError)
  })
})
