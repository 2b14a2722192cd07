import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type TimelinePoint = {
  key: string
  title: ReactNode
  /** When it happened or will happen, usually `<When …/>`. */
  when?: ReactNode
  /** The record it opens. */
  href?: string | undefined
  text?: ReactNode
  state: 'done' | 'now' | 'coming'
}

const WORDS = { done: 'Done', now: 'Now', coming: 'To come' } as const

/** The life of a tender, top to bottom; each point opens its record. */
export function Timeline({ label, points }: { label: string; points: readonly TimelinePoint[] }) {
  return (
    <ol className="cb-timeline" aria-label={label}>
      {points.map((point) => (
        <li
          key={point.key}
          className={`cb-timeline__point cb-timeline__point--${point.state}`}
          aria-current={point.state === 'now' ? 'step' : undefined}
        >
          <p className="cb-timeline__title">
            <span className="govuk-visually-hidden">{WORDS[point.state]}: </span>
            {point.href ? <Link to={point.href}>{point.title}</Link> : point.title}
          </p>
          {point.when ? <p className="cb-timeline__when">{point.when}</p> : null}
          {point.text ? <div className="cb-timeline__text">{point.text}</div> : null}
        </li>
      ))}
    </ol>
  )
}
