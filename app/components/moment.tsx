import { dateText, type IsoDate, momentText } from '#app/kernel/london-time.ts'

/** "Tuesday 1 December 2026, 12:00 (GMT)" for an instant, or "Tuesday 1 December 2026" for a date. */
export function When({ at }: { at: Date | IsoDate }) {
  if (typeof at === 'string') return <time dateTime={at}>{dateText(at)}</time>
  return <time dateTime={at.toISOString()}>{momentText(at)}</time>
}

export type TimeLeftProps = {
  /** The server's time when the page was made; never the visitor's clock. */
  now: Date
  until: Date
}

/** "12 days left", or since when it is over. */
export function TimeLeft({ now, until }: TimeLeftProps) {
  const over = until.getTime() <= now.getTime()
  return <span className={`cb-time-left${over ? ' cb-time-left--over' : ''}`}>{timeLeftText(now, until)}</span>
}

const STEPS = [
  ['day', 86_400_000, 2],
  ['hour', 3_600_000, 2],
  ['minute', 60_000, 1],
] as const

/** Whole days while at least two are left, then whole hours, then whole minutes; always rounded down. */
export function timeLeftText(now: Date, until: Date): string {
  const gap = until.getTime() - now.getTime()
  const size = Math.abs(gap)
  const step = STEPS.find(([, length, least]) => size >= length * least)
  if (!step) return gap > 0 ? 'less than a minute left' : 'closed just now'
  const count = Math.floor(size / step[1])
  const words = `${count} ${step[0]}${count === 1 ? '' : 's'}`
  return gap > 0 ? `${words} left` : `closed ${words} ago`
}
