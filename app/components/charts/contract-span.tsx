import { daysBetween, type IsoDate } from '#app/kernel/london-time.ts'
import { percent } from './chart-frame.tsx'

export type ContractSpan = {
  key: string
  /** What is bought, and from whom. */
  label: string
  from: IsoDate
  to: IsoDate
  /** The last day on which notice can be given. */
  notice?: IsoDate | undefined
  href?: string | undefined
}

/** Where a date stands between the ends of the chart; a date outside stands at the nearer end. */
export const dateAt = (date: IsoDate, from: IsoDate, to: IsoDate) =>
  percent(daysBetween(from, date), 0, daysBetween(from, to))

type SpanBarProps = { span: ContractSpan; from: IsoDate; to: IsoDate }

/** A bar with its end as a stop and its last day for notice as a diamond; what lies outside the chart is not drawn. */
export function SpanBar({ span, from, to }: SpanBarProps) {
  const first = span.from > from ? span.from : from
  const last = span.to < to ? span.to : to
  const inside = (date: IsoDate) => date >= from && date <= to
  if (last <= first) return null
  return (
    <g>
      <title>{span.label}</title>
      <rect
        x={dateAt(first, from, to)}
        y="9"
        width={percent(daysBetween(first, last), 0, daysBetween(from, to))}
        height="16"
        rx="4"
        className="cb-spans__bar"
      />
      {inside(span.to) ? (
        <svg x={dateAt(span.to, from, to)} y="17" overflow="visible" aria-hidden="true">
          <rect x="-4" y="-11" width="4" height="22" className="cb-spans__end" />
        </svg>
      ) : null}
      {span.notice && inside(span.notice) ? (
        <svg x={dateAt(span.notice, from, to)} y="17" overflow="visible" aria-hidden="true">
          <rect x="-6" y="-6" width="12" height="12" transform="rotate(45)" className="cb-spans__notice" />
        </svg>
      ) : null}
    </g>
  )
}

export const SpansLegend = ({ today }: { today: IsoDate | undefined }) => (
  <ul className="cb-legend">
    <li>
      <svg width="20" height="20" aria-hidden="true" focusable="false">
        <rect x="4" y="4" width="12" height="12" transform="rotate(45 10 10)" className="cb-spans__notice" />
      </svg>
      Last day for notice
    </li>
    <li>
      <svg width="12" height="20" aria-hidden="true" focusable="false">
        <rect x="4" width="4" height="20" className="cb-spans__end" />
      </svg>
      Contract ends
    </li>
    {today ? (
      <li>
        <svg width="12" height="20" aria-hidden="true" focusable="false">
          <line x1="6" x2="6" y1="0" y2="20" className="cb-spans__today" />
        </svg>
        Today
      </li>
    ) : null}
  </ul>
)
