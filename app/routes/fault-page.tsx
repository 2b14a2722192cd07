import { isRouteErrorResponse, Link } from '@remix-run/react'
import { PageHeading } from '../components/page-heading.tsx'

const isMissing = (fault: unknown) => isRouteErrorResponse(fault) && fault.status === 404

export const faultTitle = (fault: unknown) => (isMissing(fault) ? 'Page not found' : 'Sorry, something went wrong')

/** What somebody reads when there is no page for them, or when it broke. */
export const FaultPage = ({ fault }: { fault: unknown }) => (
  <>
    <PageHeading title={faultTitle(fault)} />
    {isMissing(fault) ? <Missing /> : <Broken requestId={requestIdOf(fault)} />}
  </>
)

const Missing = () => (
  <>
    <p className="govuk-body">If you typed the address, check that it is right.</p>
    <p className="govuk-body">
      If you followed a link, the page may have moved, or it may not be for the school or company that you are acting
      for just now. The top of the page says whom you act for.
    </p>
    <p className="govuk-body">
      <Link to="/start">Go to your first page</Link>, or look through the <Link to="/tenders">open tenders</Link>.
    </p>
  </>
)

const Broken = ({ requestId }: { requestId: string | null }) => (
  <>
    <p className="govuk-body">
      It is our fault and not yours. What you saved before is kept, and nothing was half done: what you sent just now
      either counts as a whole or not at all.
    </p>
    <ol className="govuk-list govuk-list--number">
      <li>Go back and look whether it was done.</li>
      <li>If not, try again in a few minutes.</li>
      <li>
        If it fails again, tell whoever runs this service what you were doing and when
        {requestId ? ', with the number below' : ''}.
      </li>
    </ol>
    <p className="govuk-body">Before a deadline, do not wait: a bid counts only when you have its receipt.</p>
    {requestId ? (
      <p className="govuk-inset-text">
        The number of this fault: <code>{requestId}</code>
      </p>
    ) : null}
  </>
)

function requestIdOf(fault: unknown): string | null {
  const data: unknown = isRouteErrorResponse(fault) ? fault.data : null
  const id = typeof data === 'object' && data !== null && 'requestId' in data ? data.requestId : null
  return typeof id === 'string' ? id : null
}
