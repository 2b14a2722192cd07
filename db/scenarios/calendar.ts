import { addDays, londonDate, londonInstant } from '../../app/kernel/london-time.ts'
import { workingDayOnOrAfter } from '../../app/kernel/working-days.ts'
import { bankHolidays } from '../../app/platform/bank-holidays.server.ts'

/** The working day that lies this many days from the anchor (or the next one), at a London time. */
export function workingMoment(anchor: Date, days: number, time: string): Date {
  const day = workingDayOnOrAfter(addDays(londonDate(anchor), days), bankHolidays())
  const instant = londonInstant(day, time)
  if (!instant) throw new Error(`${day} ${time} is no clear time`)
  return instant
}
