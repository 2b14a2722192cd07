import Holidays from 'date-holidays'
import type { IsoDate } from '../kernel/london-time.ts'
import type { BankHolidays } from '../kernel/working-days.ts'

const PARTS = ['ENG', 'WLS', 'SCT', 'NIR'] as const
const FIRST_YEAR = 2024
const YEARS = 16

/** Appointed by proclamation for one year only (Banking and Financial Dealings Act 1971, section 1(3)). */
const appointed: readonly IsoDate[] = ['2026-06-15']

let known: BankHolidays | undefined

/**
 * The bank holidays of every part of the United Kingdom, substitute days among them, from 2024 on. A holiday in one part
 * is no working day in any (Procurement Act 2023, section 123).
 */
export function bankHolidays(): BankHolidays {
  known ??= new Set([...appointed, ...PARTS.flatMap(holidaysOf)])
  return known
}

function holidaysOf(part: (typeof PARTS)[number]): IsoDate[] {
  const calendar = new Holidays('GB', part)
  const years = Array.from({ length: YEARS }, (_, index) => FIRST_YEAR + index)
  return years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  )
}
