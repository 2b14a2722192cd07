import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  heading: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, figures of one width. */
  numeric?: boolean | undefined
  /** The column that names the row. */
  rowHeader?: boolean | undefined
  /** The address of this page sorted by this column. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

export type DataTableProps<Row> = {
  caption: string
  /** Keeps the caption for screen readers only, where a heading above already says it. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The last line, by column key. */
  totals?: Readonly<Record<string, ReactNode>> | undefined
  /** What stands instead of a table without rows. */
  empty?: ReactNode
  /** On a narrow screen: `scroll` sideways (numbers to compare) or `stack` each row as a card (text to read). */
  narrow?: 'scroll' | 'stack' | undefined
}

export function DataTable<Row>({ narrow = 'scroll', ...table }: DataTableProps<Row>) {
  if (table.rows.length === 0 && table.empty !== undefined) return <>{table.empty}</>
  if (narrow === 'stack') return <PlainTable {...table} className="cb-table cb-table--stack" />
  // A region that scrolls must be reachable by keyboard (WCAG 2.1.1), which needs a tab stop on it.
  const scroller = { role: 'region', tabIndex: 0, 'aria-label': table.caption }
  return (
    <div className="cb-scroll" {...scroller}>
      <PlainTable {...table} className="cb-table" />
    </div>
  )
}

type PlainTableProps<Row> = Omit<DataTableProps<Row>, 'narrow'> & { className: string }

function PlainTable<Row>({ caption, captionHidden, columns, rows, rowKey, totals, className }: PlainTableProps<Row>) {
  return (
    <table className={className}>
      <caption className={captionHidden ? 'govuk-visually-hidden' : 'cb-table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)} aria-sort={column.sorted}>
              {column.sortHref ? <SortLink column={column} href={column.sortHref} /> : column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {totals ? (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {totals[column.key]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

const cellClass = (column: { numeric?: boolean | undefined }) => (column.numeric ? 'cb-table__number' : undefined)

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const label = typeof column.heading === 'string' ? column.heading : undefined
  if (column.rowHeader) {
    return (
      <th scope="row" className={cellClass(column)}>
        {children}
      </th>
    )
  }
  return (
    <td className={cellClass(column)} data-label={label}>
      {children}
    </td>
  )
}

function SortLink<Row>({ column, href }: { column: Column<Row>; href: string }) {
  return (
    <Link to={href} className="cb-sort" preventScrollReset>
      {column.heading}
      <svg className="cb-sort__arrow" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
        <path d="M5 0 9 5H1Z" className={column.sorted === 'ascending' ? 'cb-sort__on' : undefined} />
        <path d="M5 14 1 9H9Z" className={column.sorted === 'descending' ? 'cb-sort__on' : undefined} />
      </svg>
    </Link>
  )
}
