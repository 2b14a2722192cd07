import { addDays, type IsoDate, weekday } from './london-time.ts'

/** The bank holidays of every part of the United Kingdom, as YYYY-MM-DD. */
export type BankHolidays = ReadonlySet<IsoDate>

/** Not a Saturday, a Sunday, or a bank holiday in any part of the United Kingdom (Procurement Act 2023, section 123). */
export const isWorkingDay = (date: IsoDate, holidays: BankHolidays): boolean =>
  weekday(date) <= 5 && !holidays.has(date)

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayOnOrAfter(date: IsoDate, holidays: BankHolidays): IsoDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  return day
}

/**
 * The last day of a period of whole working days that begins with `first`; a first day that is no working day counts
 * from the next. Standstill is 8 (Procurement Act 2023, section 51).
 */
export function lastWorkingDay(first: IsoDate, days: number, holidays: BankHolidays): IsoDate {
  if (!Number.isInteger(days) || days < 1) throw new RangeError('a period has at least one working day')
  let day = workingDayOnOrAfter(first, holidays)
  for (let counted = 1; counted < days; counted += 1) day = workingDayOnOrAfter(addDays(day, 1), holidays)
  return day
}

/** How many working days lie from `from` up to, not including, `until`. */
export function workingDaysBetween(from: IsoDate, until: IsoDate, holidays: BankHolidays): number {
  let count = 0
  for (let day = from; day < until; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1
  return count
}
