import { Temporal } from 'temporal-polyfill'

/** A calendar date written YYYY-MM-DD, meant in London. */
export type IsoDate = string

export const LONDON = 'Europe/London'

const zoned = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON)

/**
 * The instant of a London wall time, or null when a clock change skips or repeats it: such an hour has no one meaning.
 * `date` is YYYY-MM-DD, `time` HH:MM; a string that is not a real date or time also answers null.
 */
export function londonInstant(date: IsoDate, time: string): Date | null {
  try {
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' })
    return new Date(wall.toZonedDateTime(LONDON, { disambiguation: 'reject' }).epochMilliseconds)
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

export const londonDate = (instant: Date): IsoDate => zoned(instant).toPlainDate().toString()
export const londonTime = (instant: Date): string => zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' })

export const addDays = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString()
export const addMonths = (date: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(date).add({ months }).toString()
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
export const weekday = (date: IsoDate): number => Temporal.PlainDate.from(date).dayOfWeek

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

type Day = Pick<Temporal.PlainDate, 'dayOfWeek' | 'day' | 'month' | 'year'>

const dayText = ({ dayOfWeek, day, month, year }: Day): string =>
  `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** "Tuesday 1 December 2026" */
export const dateText = (date: IsoDate): string => dayText(Temporal.PlainDate.from(date))

/** "Tuesday 1 December 2026, 12:00 (GMT)": the wall time in London with its zone. */
export function momentText(instant: Date): string {
  const wall = zoned(instant)
  const zone = wall.offset === '+00:00' ? 'GMT' : 'BST'
  return `${dayText(wall)}, ${twoDigits(wall.hour)}:${twoDigits(wall.minute)} (${zone})`
}
