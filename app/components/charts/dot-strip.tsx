import type { ReactNode } from 'react'
import { DataTable } from '../table.tsx'
import { ChartFrame, percent } from './chart-frame.tsx'

export type DotStripRow = {
  key: string
  label: string
  /** One per member, named only where the reader may know who gave it. */
  scores: readonly { key: string; who: string; score: number }[]
  agreed?: number | undefined
  /** Said when the members differ a lot, for instance "3 points apart: talk about this one". */
  flag?: string | undefined
}

export type DotStripProps = {
  title: string
  note?: ReactNode
  rowHeading: string
  rows: readonly DotStripRow[]
  /** The scale's ends, with the words of each score where there are any. */
  scale: { from: number; to: number }
}

/** The panel's scores as dots along the scale, one line a question; the spread is shaded, equal scores stand side by side. */
export function DotStrip({ title, note, rowHeading, rows, scale }: DotStripProps) {
  return (
    <ChartFrame title={title} note={note} table={<ScoresTable title={title} rowHeading={rowHeading} rows={rows} />}>
      <ul className="cb-dots">
        {rows.map((row) => (
          <li key={row.key} className="cb-dots__row">
            <span className="cb-dots__label">{row.label}</span>
            <div>
              <Strip row={row} scale={scale} />
              {row.flag ? <p className="cb-dots__flag">{row.flag}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <ul className="cb-legend">
        <li>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <circle cx="9" cy="9" r="6" className="cb-dots__dot" />
          </svg>
          One member’s score
        </li>
        <li>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <rect x="4" y="4" width="10" height="10" transform="rotate(45 9 9)" className="cb-dots__agreed" />
          </svg>
          Agreed score
        </li>
      </ul>
    </ChartFrame>
  )
}

function Strip({ row, scale }: { row: DotStripRow; scale: DotStripProps['scale'] }) {
  const x = (score: number) => percent(score - scale.from + 0.5, 0, scale.to - scale.from + 1)
  const scores = row.scores.map((one) => one.score)
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const steps = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index)
  return (
    <svg width="100%" height="56" role="img" aria-label={spoken(row)}>
      {scores.length > 1 ? (
        <line
          x1={x(low)}
          x2={x(high)}
          y1="20"
          y2="20"
          className={`cb-dots__spread${row.flag ? ' cb-dots__spread--wide' : ''}`}
        />
      ) : null}
      {steps.map((step) => (
        <g key={step}>
          <line x1={x(step)} x2={x(step)} y1="36" y2="40" className="cb-dots__notch" />
          <text x={x(step)} y="54" textAnchor="middle" className="cb-plot__tick">
            {step}
          </text>
        </g>
      ))}
      {row.scores.map((one, index) => (
        <circle
          key={one.key}
          cx={x(one.score)}
          cy={20}
          r="6"
          className="cb-dots__dot"
          transform={`translate(${beside(row, index)} 0)`}
        />
      ))}
      {row.agreed === undefined ? null : (
        <svg x={x(row.agreed)} y="36" overflow="visible" aria-hidden="true">
          <rect x="-5" y="-5" width="10" height="10" transform="rotate(45)" className="cb-dots__agreed" />
        </svg>
      )}
    </svg>
  )
}

/** How far a dot moves aside so that equal scores do not hide each other. */
function beside(row: DotStripRow, index: number): number {
  const same = row.scores.flatMap((one, place) => (one.score === row.scores[index]?.score ? [place] : []))
  return (same.indexOf(index) - (same.length - 1) / 2) * 17
}

function spoken(row: DotStripRow): string {
  const given = row.scores.map((one) => `${one.who} ${one.score}`).join(', ')
  return `${row.label}: ${given}${row.agreed === undefined ? '' : `; agreed ${row.agreed}`}`
}

const ScoresTable = ({
  title,
  rowHeading,
  rows,
}: {
  title: string
  rowHeading: string
  rows: readonly DotStripRow[]
}) => (
  <DataTable
    caption={title}
    captionHidden
    rows={rows}
    rowKey={(row) => row.key}
    columns={[
      { key: 'label', heading: rowHeading, rowHeader: true, cell: (row) => row.label },
      {
        key: 'scores',
        heading: 'Scores',
        cell: (row) => row.scores.map((one) => `${one.who} ${one.score}`).join(', '),
      },
      { key: 'agreed', heading: 'Agreed', numeric: true, cell: (row) => row.agreed ?? 'Not yet' },
    ]}
  />
)
