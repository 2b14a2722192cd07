import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type NoticeTone = 'plain' | 'good' | 'yours' | 'fault'

/** Something that has just happened or must be known before going on. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: NoticeTone
  title: ReactNode
  children?: ReactNode
}) {
  const live = tone === 'good' ? { role: 'status' } : tone === 'fault' ? { role: 'alert' } : {}
  return (
    <div className={`cb-notice cb-notice--${tone}`} {...live}>
      <p className="cb-notice__title">{title}</p>
      {children ? <div className="cb-notice__body">{children}</div> : null}
    </div>
  )
}

export const InsetText = ({ children }: { children: ReactNode }) => <div className="govuk-inset-text">{children}</div>

export const WarningText = ({ children }: { children: ReactNode }) => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">Warning: </span>
      {children}
    </strong>
  </div>
)

/** The confirmation at the end of a journey: what was done, and the reference to keep. */
export const Panel = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="govuk-panel govuk-panel--confirmation">
    <h1 className="govuk-panel__title">{title}</h1>
    {children ? <div className="govuk-panel__body">{children}</div> : null}
  </div>
)

export type EmptyStateProps = {
  title: ReactNode
  /** What will be here. */
  children: ReactNode
  /** The first step. */
  action?: { href: string; label: string } | undefined
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="cb-empty">
    <p className="cb-empty__title">{title}</p>
    <div>{children}</div>
    {action ? (
      <Link to={action.href} className="govuk-button govuk-button--secondary">
        {action.label}
      </Link>
    ) : null}
  </div>
)

/** "How was this calculated", opened by whoever wants to know. */
export const Details = ({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) => (
  <details className="govuk-details" open={open}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
)
