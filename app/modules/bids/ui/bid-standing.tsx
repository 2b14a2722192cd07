import { Link } from '@remix-run/react'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import type { BidHeading } from '../queries/bid-workspace.server.ts'

/** What a supplier must not miss: whether there is a bid at all, and whether it is the one they see. */
export function BidStanding({ heading }: { heading: BidHeading }) {
  const { bidId, fault, hasDraft, inForce, stage, closesAt } = heading
  const receipt = <Link to={`/supplier/bids/${bidId}/receipt`}>See the receipt</Link>
  if (fault === 'tender-cancelled')
    return (
      <Notice tone="fault" title="The buyer has ended this tender">
        No bid will be opened.
      </Notice>
    )
  if (fault !== null)
    return inForce ? (
      <Notice tone="good" title="Your bid was submitted in time">
        The deadline has passed and nothing can be changed any more. {receipt}.
      </Notice>
    ) : (
      <Notice tone="fault" title={stage === 'withdrawn' ? 'You have withdrawn your bid' : 'No bid was submitted'}>
        The deadline was <When at={closesAt} />. What was only drafted, uploaded or sealed is not a bid.
      </Notice>
    )
  if (inForce && !hasDraft)
    return (
      <Notice tone="good" title={`Submitted: version ${inForce.version} is in force`}>
        Received on <When at={inForce.receivedAt} />. {receipt}, or{' '}
        <Link to={`/supplier/bids/${bidId}/amend`}>change the bid</Link> while the tender is open.
      </Notice>
    )
  return <NotYetSubmitted heading={heading} />
}

function NotYetSubmitted({ heading }: { heading: BidHeading }) {
  const { bidId, inForce, stage, hasDraft, closesAt } = heading
  return (
    <Notice tone="yours" title="NOT YET SUBMITTED">
      {inForce ? (
        <p className="govuk-body">
          Version {inForce.version} is in force, received on <When at={inForce.receivedAt} />. What you change here does
          not count until you submit it.
        </p>
      ) : (
        <p className="govuk-body">
          {stage === 'withdrawn' ? 'You have withdrawn what you had submitted. ' : ''}
          {hasDraft
            ? 'This is a draft. Drafts and uploaded files are not a bid.'
            : 'There is no bid of yours at the moment.'}{' '}
          You have bid only once you have submitted and hold a receipt.
        </p>
      )}
      <p className="govuk-body">
        Submit before <When at={closesAt} />.{' '}
        {hasDraft ? (
          <Link to={`/supplier/bids/${bidId}/check`}>Check and submit</Link>
        ) : (
          <Link to={`/supplier/bids/${bidId}/amend`}>Begin another bid</Link>
        )}
      </p>
    </Notice>
  )
}

/** The three questions at the top of a page of a bid. */
export function BidWhereNow({ heading }: { heading: BidHeading }) {
  const { bidId, fault, hasDraft, inForce, closesAt, now } = heading
  const next =
    fault !== null
      ? null
      : hasDraft
        ? { label: 'Complete, check and submit your bid', href: `/supplier/bids/${bidId}/check` }
        : inForce
          ? null
          : { label: 'Begin another bid, if you wish', href: `/supplier/bids/${bidId}/amend` }
  const by = (
    <>
      <When at={closesAt} />
      <br />
      <TimeLeft now={now} until={closesAt} />
    </>
  )
  const waiting = fault === null ? 'You have bid. Nothing is waiting for you.' : 'The buyer opens and judges the bids.'
  return <WhereNow stage="do" next={next} by={by} waiting={waiting} />
}
