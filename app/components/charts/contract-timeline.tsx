import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { addMonths, dateText, type IsoDate } from '#app/kernel/london-time.ts'
import { DataTable } from '../table.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { type ContractSpan, dateAt, SpanBar, SpansLegend } from './contract-span.tsx'

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
  const at = (date: IsoDate) => dateAt(date, from, to)
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
                  <SpanBar key={span.key} span={span} from={from} to={to} />
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

function years(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = from.endsWith('-01-01') ? from : addMonths(`${from.slice(0, 4)}-01-01`, 12)
  const found: IsoDate[] = []
  for (let year = first; year < to; year = addMonths(year, 12)) found.push(year)
  return found
}

const spoken = (row: ContractTimelineRow) =>
  row.spans.map((span) => `${span.label} until ${dateText(span.to)}`).join('. ') || 'No contract'

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
