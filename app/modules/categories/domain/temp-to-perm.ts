import { exact } from '#app/kernel/exact.ts'
import { addDays, type IsoDate } from '#app/kernel/london-time.ts'
import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import { type BankHolidays, isWorkingDay, lastWorkingDay, workingDaysBetween } from '#app/kernel/working-days.ts'

/** An agency worker's booking and the day the school would take them on its own payroll. */
export type TempToPerm = {
  readonly start: IsoDate
  readonly hire: IsoDate
  /** The agency's part of the daily charge, in pounds. */
  readonly feePoundsPerDay: string
  readonly daysPerWeek: number
  readonly notice: IsoDate | 'none' | 'unknown'
  /** England's bank holidays. */
  readonly bankHolidays: BankHolidays
  /** First and last day of each holiday, both included; the service we follow takes up to two. */
  readonly schoolHolidays?: readonly { readonly from: IsoDate; readonly to: IsoDate }[]
}

/** The days charged and the fee. Least and most differ only where it is not known when notice was given. */
export type TempToPermFee = {
  readonly ok: true
  readonly workedDays: number
  readonly noticeNeeded: boolean
  readonly least: { readonly days: number; readonly fee: Pence }
  readonly most: { readonly days: number; readonly fee: Pence }
}

export type TempToPermRefusal = {
  readonly ok: false
  readonly reason: 'hired-before-start' | 'notice-before-start' | 'notice-after-hire' | 'days-per-week-not-1-to-5'
}

const FREE_AFTER = 60
const NOTICE_FROM = 40
const NOTICE_DAYS = 20

/**
 * What an agency may charge when a school takes a worker on: one day's fee for each working day short of twelve weeks
 * and, from the ninth week, for each day short of four weeks' notice, then never more than twenty days. Working days
 * leave out weekends, bank holidays and school holidays. Source: the fee rules of framework RM6376.
 */
export function tempToPermFee(booking: TempToPerm): TempToPermFee | TempToPermRefusal {
  const { start, hire, notice, daysPerWeek } = booking
  if (hire < start) return { ok: false, reason: 'hired-before-start' }
  if (!Number.isInteger(daysPerWeek) || daysPerWeek < 1 || daysPerWeek > 5)
    return { ok: false, reason: 'days-per-week-not-1-to-5' }
  const dated = notice !== 'none' && notice !== 'unknown'
  if (dated && notice < start) return { ok: false, reason: 'notice-before-start' }
  if (dated && notice > hire) return { ok: false, reason: 'notice-after-hire' }

  const holidays = allHolidays(booking)
  const workedDays = workingDaysBetween(start, hire, holidays)
  const noticeNeeded = hire >= lastWorkingDay(start, NOTICE_FROM + 1, holidays)
  const early = Math.max(0, FREE_AFTER - workedDays)
  const charge = (days: number) => ({
    days,
    fee: penceFromPounds(exact(days).mul(exact(booking.feePoundsPerDay)).mul(exact(daysPerWeek)).div(5n)),
  })
  if (!noticeNeeded) return { ok: true, workedDays, noticeNeeded, least: charge(early), most: charge(early) }
  const late = (given: IsoDate) => workingDaysBetween(lastDayForNotice(hire, holidays), given, holidays)
  const capped = (days: number) => charge(Math.min(early + days, NOTICE_DAYS))
  const least = capped(notice === 'unknown' ? 0 : late(dated ? notice : hire))
  return { ok: true, workedDays, noticeNeeded, least, most: notice === 'unknown' ? capped(NOTICE_DAYS) : least }
}

/**
 * What an agency may charge when a worker hired for a fixed term of up to twelve months is made permanent within six
 * months of its end: the fee for a whole year, less the fee already paid. Otherwise nothing.
 */
export function fixedTermToPermFee(paid: Pence, months: number, monthsSinceEnd: number): Pence {
  if (!Number.isInteger(months) || months < 1) throw new RangeError('a fixed term lasts at least one month')
  const due = months <= 12 && monthsSinceEnd <= 6
  return penceFromPounds(due ? exact(paid).mul(12n).div(exact(months)).sub(exact(paid)).div(100n) : exact(0))
}

function allHolidays({ bankHolidays, schoolHolidays = [] }: TempToPerm): BankHolidays {
  const all = new Set(bankHolidays)
  for (const { from, to } of schoolHolidays) for (let day = from; day <= to; day = addDays(day, 1)) all.add(day)
  return all
}

function lastDayForNotice(hire: IsoDate, holidays: BankHolidays): IsoDate {
  let day = hire
  for (let counted = 0; counted < NOTICE_DAYS; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day, holidays)) counted += 1
  }
  return day
}
