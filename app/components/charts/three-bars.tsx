import type { ReactNode } from 'react'
import { money, type Pence, pence } from '#app/kernel/money.ts'
import { Money } from '../money.tsx'
import { DataTable } from '../table.tsx'
import { ChartFrame, percent } from './chart-frame.tsx'

export type ThreeBarsRow = { key: string; school: string; today: Pence; alone: Pence; together: Pence }
export type ThreeBarsProps = { title: string; note?: ReactNode; rows: readonly ThreeBarsRow[] }

const KINDS = [
  ['today', 'Today'],
  ['alone', 'Alone'],
  ['together', 'Together'],
] as const

/** What each school pays today, would pay alone and pays together; the saving is the gap that is left open. */
export function ThreeBars({ title, note, rows }: ThreeBarsProps) {
  const longest = Math.max(1, ...rows.flatMap((row) => [row.today, row.alone, row.together]))
  return (
    <ChartFrame title={title} note={note} table={<NumbersTable title={title} rows={rows} />}>
      <ul className="cb-bars">
        {rows.map((row) => (
          <li key={row.key} className="cb-bars__school">
            <p className="cb-bars__name">{row.school}</p>
            <dl className="cb-bars__set">
              {KINDS.map(([kind, label]) => (
                <div key={kind} className="cb-bars__row">
                  <dt>{label}</dt>
                  <dd>
                    <Bar kind={kind} row={row} longest={longest} />
                    <span className="cb-figure">{money(row[kind])}</span>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="cb-bars__saving">{savingText(row)}</p>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

const saving = (row: ThreeBarsRow): Pence => pence(row.today - row.together)

function savingText(row: ThreeBarsRow): ReactNode {
  const saved = saving(row)
  if (saved === 0) return 'The same as today'
  return saved > 0 ? (
    <>
      Saves <strong>{money(saved)}</strong>
    </>
  ) : (
    <>
      Costs <strong>{money(pence(-saved))}</strong> more
    </>
  )
}

function Bar({ kind, row, longest }: { kind: 'today' | 'alone' | 'together'; row: ThreeBarsRow; longest: number }) {
  const gap = kind === 'together' && row.today > row.together
  return (
    <svg width="100%" height="18" aria-hidden="true" focusable="false">
      <rect width={percent(row[kind], 0, longest)} height="18" rx="3" className={`cb-bar cb-bar--${kind}`} />
      {gap ? (
        <rect
          x={percent(row.together, 0, longest)}
          y="1"
          width={percent(row.today - row.together, 0, longest)}
          height="16"
          rx="3"
          className="cb-bar cb-bar--gap"
        />
      ) : null}
    </svg>
  )
}

const NumbersTable = ({ title, rows }: { title: string; rows: readonly ThreeBarsRow[] }) => (
  <DataTable
    caption={title}
    captionHidden
    rows={rows}
    rowKey={(row) => row.key}
    columns={[
      { key: 'school', heading: 'School', rowHeader: true, cell: (row) => row.school },
      ...KINDS.map(([kind, heading]) => ({
        key: kind,
        heading,
        numeric: true,
        cell: (row: ThreeBarsRow) => <Money amount={row[kind]} />,
      })),
      { key: 'saving', heading: 'Saving', numeric: true, cell: (row) => <Money amount={saving(row)} /> },
    ]}
  />
)
