import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { addMonths, dateText, daysBetween, type IsoDate } from '#app/kernel/london-time.ts'
import { DataTable } from '../table.tsx'
import { ChartFrame, percent } from './chart-frame.tsx'

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

export type ContractTimelineRow = { key: string; label: string; spans: readonly ContractSpan[] }

export type ContractTimelineProps = {
  title: string
  note?: ReactNode
  rowHeading: string
  rows: readonly ContractTimelineRow[]
  from: IsoDate
  to: IsoDate
  today?: IsoDate | undefined
  /** A date on which several can start together. */
  together?: { at: IsoDate; text: string } | undefined
}

/** Contracts by school between two dates, with the end and the last day for notice of each. */
export function ContractTimeline(props: ContractTimelineProps) {
  const { title, note, rows, from, to, today, together } = props
  const at = (date: IsoDate) => percent(daysBetween(from, date), 0, daysBetween(from, to))
  return (
    <ChartFrame title={title} note={note} table={<SpansTable {...props} />}>
      {together ? <p className="cb-spans__together">{together.text}</p> : null}
      <div className="cb-spans">
        <div className="cb-spans__row cb-spans__row--years">
          <span />
          <svg width="100%" height="24" aria-hidden="true" focusable="false">
            {years(from, to).map((year) => (
              <text key={year} x={at(year)} y="16" className="cb-plot__tick">
                {year.slice(0, 4)}
              </text>
            ))}
          </svg>
        </div>
        <ul className="cb-spans__rows">
          {rows.map((row) => (
            <li key={row.key} className="cb-spans__row">
              <span className="cb-spans__label">{row.label}</span>
              <svg width="100%" height="34" role="img" aria-label={spoken(row)}>
                {years(from, to).map((year) => (
                  <line key={year} x1={at(year)} x2={at(year)} y1="0" y2="34" className="cb-plot__grid" />
                ))}
                {together ? (
                  <line x1={at(together.at)} x2={at(together.at)} y1="0" y2="34" className="cb-spans__glow" />
                ) : null}
                {row.spans.map((span) => (
                  <Span
                    key={span.key}
                    span={span}
                    at={at}
                    width={percent(daysBetween(later(span.from, from), span.to), 0, daysBetween(from, to))}
                  />
                ))}
                {today ? <line x1={at(today)} x2={at(today)} y1="0" y2="34" className="cb-spans__today" /> : null}
              </svg>
            </li>
          ))}
        </ul>
      </div>
      <SpansLegend today={today} />
    </ChartFrame>
  )
}

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b)

function years(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = from.endsWith('-01-01') ? from : addMonths(`${from.slice(0, 4)}-01-01`, 12)
  const found: IsoDate[] = []
  for (let year = first; year < to; year = addMonths(year, 12)) found.push(year)
  return found
}

const spoken = (row: ContractTimelineRow) =>
  row.spans.map((span) => `${span.label} until ${dateText(span.to)}`).join('. ') || 'No contract'

/** A bar with its end as a square stop and its last day for notice as a diamond. */
function Span({ span, at, width }: { span: ContractSpan; at: (date: IsoDate) => string; width: string }) {
  return (
    <g>
      <title>{span.label}</title>
      <rect x={at(span.from)} y="9" width={width} height="16" rx="4" className="cb-spans__bar" />
      <svg x={at(span.to)} y="17" overflow="visible" aria-hidden="true">
        <rect x="-4" y="-11" width="4" height="22" className="cb-spans__end" />
      </svg>
      {span.notice ? (
        <svg x={at(span.notice)} y="17" overflow="visible" aria-hidden="true">
          <rect x="-6" y="-6" width="12" height="12" transform="rotate(45)" className="cb-spans__notice" />
        </svg>
      ) : null}
    </g>
  )
}

const SpansLegend = ({ today }: { today: IsoDate | undefined }) => (
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

function SpansTable({ title, rowHeading, rows }: ContractTimelineProps) {
  const lines = rows.flatMap((row) => row.spans.map((span) => ({ ...span, row: row.label })))
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'row', heading: rowHeading, rowHeader: true, cell: (line) => line.row },
        {
          key: 'label',
          heading: 'Contract',
          cell: (line) => (line.href ? <Link to={line.href}>{line.label}</Link> : line.label),
        },
        {
          key: 'notice',
          heading: 'Last day for notice',
          cell: (line) => (line.notice ? dateText(line.notice) : 'None recorded'),
        },
        { key: 'to', heading: 'Ends', cell: (line) => dateText(line.to) },
      ]}
    />
  )
}
