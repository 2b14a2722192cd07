import type { ReactNode } from 'react'
import { Details } from '../notice.tsx'

export type ChartFrameProps = {
  /** What the picture says, in one sentence: the finding, not the axes. */
  title: string
  note?: ReactNode
  /** The same numbers as a `DataTable`. */
  table: ReactNode
  children: ReactNode
}

/** A picture of numbers with the numbers themselves behind it. */
export function ChartFrame({ title, note, table, children }: ChartFrameProps) {
  return (
    <figure className="cb-chart">
      <figcaption className="cb-chart__title">{title}</figcaption>
      {children}
      {note ? <p className="cb-chart__note">{note}</p> : null}
      <Details summary="The same as a table">{table}</Details>
    </figure>
  )
}

/** A position along an axis, as a percentage that SVG understands at any width. */
export const percent = (value: number, from: number, to: number): string =>
  `${(Math.min(1, Math.max(0, (value - from) / (to - from))) * 100).toFixed(3)}%`
