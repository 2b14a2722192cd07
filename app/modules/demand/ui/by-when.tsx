import { When } from '#app/components/moment.tsx'
import { daysBetween, type IsoDate } from '#app/kernel/london-time.ts'

export type ByWhenProps = { by: IsoDate; today: IsoDate }

/** A day with how long it is until then, counted from the server's day. */
export const ByWhen = ({ by, today }: ByWhenProps) => (
  <>
    <When at={by} /> <span className="cb-time-left">{daysLeftText(by, today)}</span>
  </>
)

export function daysLeftText(by: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, by)
  if (days < 0) return days === -1 ? 'yesterday' : `${-days} days ago`
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
