import { addDays, type IsoDate, londonDate, londonInstant, londonTime, weekday } from '#app/kernel/london-time.ts'
import type { BankHolidays } from '#app/kernel/working-days.ts'

/** Why an hour is a bad one to close at: nobody is there to help, or to notice that something is wrong. */
export type HourDoubt = 'weekend' | 'bank-holiday' | 'night' | 'early-monday' | 'late-friday'

/** Null for an hour at which suppliers and schools can be expected to be at work. */
export function hourDoubt(closesAt: Date, holidays: BankHolidays): HourDoubt | null {
  const date = londonDate(closesAt)
  const time = londonTime(closesAt)
  const day = weekday(date)
  if (day > 5) return 'weekend'
  if (holidays.has(date)) return 'bank-holiday'
  if (time < '06:00') return 'night'
  if (day === 1 && time < '10:00') return 'early-monday'
  return day === 5 && time > '15:00' ? 'late-friday' : null
}

const dayLength = (date: IsoDate): number => {
  const [start, end] = [londonInstant(date, '00:00'), londonInstant(addDays(date, 1), '00:00')]
  return start && end ? end.getTime() - start.getTime() : 0
}

/**
 * The instant of a wall time in London, or null where the clocks change: between midnight and three on those two days
 * an hour is skipped or repeated, and people disagree about which is meant.
 */
export function clearInstant(date: IsoDate, time: string): Date | null {
  const instant = londonInstant(date, time)
  if (instant === null) return null
  return time < '03:00' && dayLength(date) !== 24 * 3_600_000 ? null : instant
}
