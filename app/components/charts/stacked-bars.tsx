import type { ReactNode } from 'react'
import { DataTable } from '../table.tsx'
import { ChartFrame, percent } from './chart-frame.tsx'

/** `size` is any measure of length; `text` is what people read. */
export type StackSegment = { key: string; size: number; text: string }
export type StackBar = { key: string; label: string; segments: readonly StackSegment[] }

export type StackedBarsProps = {
  title: string
  note?: ReactNode
  /** What the bars are, for the table: "Bid". */
  rowHeading: string
  /** The kinds of segment in drawing order, at most five: "First", "Second", "Third". */
  kinds: readonly { key: string; label: string }[]
  bars: readonly StackBar[]
}

/** Parts of a whole, one bar for each thing compared; each part is marked by its letter as well as its shade. */
export function StackedBars({ title, note, rowHeading, kinds, bars }: StackedBarsProps) {
  const longest = Math.max(...bars.map((bar) => bar.segments.reduce((sum, segment) => sum + segment.size, 0)), 0) || 1
  return (
    <ChartFrame title={title} note={note} table={<SegmentsTable {...{ title, rowHeading, kinds, bars }} />}>
      <ul className="cb-legend">
        {kinds.map((kind, index) => (
          <li key={kind.key}>
            <svg width="22" height="22" aria-hidden="true" focusable="false">
              <rect width="22" height="22" rx="3" className={`cb-stack cb-stack--${index}`} />
              <text x="11" y="16" textAnchor="middle" className={`cb-stack__mark cb-stack__mark--${index}`}>
                {index + 1}
              </text>
            </svg>
            {kind.label}
          </li>
        ))}
      </ul>
      <ul className="cb-stacks">
        {bars.map((bar) => (
          <li key={bar.key} className="cb-stacks__row">
            <span className="cb-stacks__label">{bar.label}</span>
            <Stack bar={bar} kinds={kinds} longest={longest} />
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

type StackProps = { bar: StackBar; kinds: StackedBarsProps['kinds']; longest: number }

function Stack({ bar, kinds, longest }: StackProps) {
  let start = 0
  const placed = kinds.map((kind, shade) => {
    const segment = bar.segments.find((part) => part.key === kind.key)
    const from = start
    start += segment?.size ?? 0
    return { kind, shade, segment, from }
  })
  const words = placed.flatMap(({ kind, segment }) => (segment ? [`${kind.label} ${segment.text}`] : []))
  return (
    <svg width="100%" height="28" role="img" aria-label={`${bar.label}: ${words.join(', ')}`}>
      {placed.map(({ kind, shade, segment, from }) =>
        segment && segment.size > 0 ? (
          <g key={kind.key}>
            <rect
              x={percent(from, 0, longest)}
              width={percent(segment.size, 0, longest)}
              height="28"
              className={`cb-stack cb-stack--${shade}`}
            />
            {segment.size / longest > 0.06 ? (
              <text
                x={percent(from + segment.size / 2, 0, longest)}
                y="19"
                textAnchor="middle"
                className={`cb-stack__mark cb-stack__mark--${shade}`}
              >
                {segment.size / longest > 0.16 ? segment.text : shade + 1}
              </text>
            ) : null}
          </g>
        ) : null,
      )}
    </svg>
  )
}

type SegmentsTableProps = Omit<StackedBarsProps, 'note'>

const SegmentsTable = ({ title, rowHeading, kinds, bars }: SegmentsTableProps) => (
  <DataTable
    caption={title}
    captionHidden
    rows={bars}
    rowKey={(bar) => bar.key}
    columns={[
      { key: 'label', heading: rowHeading, rowHeader: true, cell: (bar) => bar.label },
      ...kinds.map((kind) => ({
        key: kind.key,
        heading: kind.label,
        numeric: true,
        cell: (bar: StackBar) => bar.segments.find((segment) => segment.key === kind.key)?.text ?? '0',
      })),
    ]}
  />
)
