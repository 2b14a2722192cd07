import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  value: ReactNode
  action?: { href: string; label: string; what?: string | undefined } | undefined
}

/** Facts of one thing, each with its name and, if it may be changed, the way to change it. */
export function SummaryList({ rows, plain }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  return (
    <dl className={`govuk-summary-list${plain ? ' govuk-summary-list--no-border' : ''}`}>
      {rows.map((row) => (
        <div
          key={row.key}
          className={`govuk-summary-list__row${row.action ? '' : ' govuk-summary-list__row--no-actions'}`}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action ? (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link" to={row.action.href}>
                {row.action.label}
                <span className="govuk-visually-hidden"> {row.action.what ?? row.key.toLowerCase()}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
