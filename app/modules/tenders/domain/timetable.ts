import { addDays, type IsoDate, londonDate, londonInstant } from '#app/kernel/london-time.ts'
import { type BankHolidays, workingDayOnOrAfter } from '#app/kernel/working-days.ts'
import { opensAt } from './stage.ts'

export type Timetable = {
  readonly questionsCloseAt: Date
  readonly answersDueAt: Date
  /** A bid recorded at this instant is late. */
  readonly closesAt: Date
  readonly coolingOffMinutes: number
  readonly contractStartsOn: IsoDate
}

export type TimetableFault =
  | 'questions-close-in-the-past'
  | 'answers-before-questions-close'
  | 'deadline-before-answers'
  | 'contract-before-opening'

/** Why the dates cannot stand, or null: questions, then answers, then the deadline, then the contract, all to come. */
export function timetableFault(timetable: Timetable, now: Date): TimetableFault | null {
  const { questionsCloseAt, answersDueAt, closesAt, coolingOffMinutes, contractStartsOn } = timetable
  if (questionsCloseAt <= now) return 'questions-close-in-the-past'
  if (answersDueAt <= questionsCloseAt) return 'answers-before-questions-close'
  if (closesAt <= answersDueAt) return 'deadline-before-answers'
  return contractStartsOn <= londonDate(opensAt(closesAt, coolingOffMinutes)) ? 'contract-before-opening' : null
}

const noon = (date: IsoDate): Date => {
  const instant = londonInstant(date, '12:00')
  if (instant === null) throw new RangeError(`not a date: ${date}`)
  return instant
}

/** From the week before Christmas until a fortnight after the new year nobody can be asked, and nobody answers. */
const isAtRest = (date: IsoDate): boolean => date.slice(5) >= '12-19' || date.slice(5) < '01-20'

const afterTheRest = (date: IsoDate): IsoDate =>
  `${Number(date.slice(0, 4)) + (date.slice(5) >= '12-19' ? 1 : 0)}-01-20`

/**
 * Dates to start from, all at noon on working days: some 31 days for bids when published within a week, questions until
 * two weeks before the deadline, answers a week before it, and the contract ten weeks after it. Nothing falls into the
 * weeks around Christmas.
 */
export function suggestTimetable(today: IsoDate, holidays: BankHolidays): Timetable {
  const planned = addDays(today, 38)
  const closesOn = workingDayOnOrAfter(isAtRest(planned) ? afterTheRest(planned) : planned, holidays)
  const from = (days: number) => workingDayOnOrAfter(addDays(closesOn, days), holidays)
  return {
    questionsCloseAt: noon(from(-14)),
    answersDueAt: noon(from(-7)),
    closesAt: noon(closesOn),
    coolingOffMinutes: 60,
    contractStartsOn: from(70),
  }
}
