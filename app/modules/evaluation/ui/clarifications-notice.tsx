import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { ClarificationsPage } from '../queries/clarifications-page.server.ts'

/** On the page of a bid: that the panel waits for an answer, or where to read what was answered. */
export function ClarificationsNotice({ bidId, clarifications }: Pick<ClarificationsPage, 'bidId' | 'clarifications'>) {
  const href = `/supplier/bids/${bidId}/clarifications`
  const waiting = clarifications.find(({ open }) => open)
  if (waiting)
    return (
      <Notice tone="yours" title="The panel asks what an answer of your bid means">
        <Link to={href}>Read the question and answer it</Link> until <When at={new Date(waiting.dueAt)} />.
      </Notice>
    )
  return clarifications.length === 0 ? null : (
    <p className="govuk-body">
      <Link to={href}>What the panel asked about your bid</Link>
    </p>
  )
}
