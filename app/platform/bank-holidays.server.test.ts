import { expect, it } from 'vitest'
import { lastWorkingDay, workingDaysBetween } from '../kernel/working-days.ts'
import { bankHolidays } from './bank-holidays.server.ts'

/** As published by the government for England and Wales, Scotland and Northern Ireland together. */
const published2026 = [
  ['2026-01-01', '2026-01-02', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-06-15'],
  ['2026-07-13', '2026-08-03', '2026-08-31', '2026-11-30', '2026-12-25', '2026-12-28'],
].flat()
const published2027 = [
  ['2027-01-01', '2027-01-04', '2027-03-17', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-07-12'],
  ['2027-08-02', '2027-08-30', '2027-11-30', '2027-12-27', '2027-12-28'],
].flat()

const weekday = (date: string) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())
const inYear = (year: number) =>
  [...bankHolidays()].filter((date) => date.startsWith(String(year)) && weekday(date)).sort()

it('knows every bank holiday of every part of the United Kingdom in 2026 and 2027', () => {
  expect(inYear(2026)).toEqual(published2026)
  expect(inYear(2027)).toEqual(published2027)
})

it('ends a standstill that begins on 1 December 2026 on Thursday 10 December', () => {
  expect(lastWorkingDay('2026-12-01', 8, bankHolidays())).toBe('2026-12-10')
})

it('counts no working day between Christmas Eve and the Tuesday after, when Boxing Day falls on a Saturday', () => {
  expect(workingDaysBetween('2026-12-25', '2026-12-29', bankHolidays())).toBe(0)
})

it('moves St Andrew’s Day to Monday when it falls on a Sunday', () => {
  expect(bankHolidays().has('2025-12-01')).toBe(true)
})
