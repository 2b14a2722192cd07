import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import { Details, EmptyState, Notice, Panel } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import type { ReceiptShown } from '../queries/receipts.server.ts'
import { captionOf } from './bid-page.tsx'

export type ReceiptsViewProps = {
  readonly heading: BidHeading
  readonly receipts: readonly ReceiptShown[]
  readonly refusals: readonly { readonly id: string; readonly at: Date; readonly text: string }[]
  readonly just: 'received' | 'late' | null
}

const stages = {
  submitted: 'in force',
  superseded: 'replaced by a later version',
  withdrawn: 'withdrawn',
  sealed: 'not submitted',
} as const

/** Proof of what was received and when, or of what was refused. */
export function ReceiptsView({ heading, receipts, refusals, just }: ReceiptsViewProps) {
  const [latest] = receipts
  return (
    <>
      {just === 'received' && latest ? (
        <Panel title="Your bid has been received">
          Version {latest.version}, <When at={latest.receivedAt} />
        </Panel>
      ) : (
        <PageHeading caption={captionOf(heading)} title="Receipts" />
      )}
      {just === 'late' ? (
        <Notice tone="fault" title="Your bid was not received: it came after the deadline">
          The deadline was <When at={heading.closesAt} />. The signed refusal below says exactly when the bid came and
          what was offered. Keep it.
        </Notice>
      ) : null}
      <p className="govuk-body">
        The time on a receipt is the only time that counts. Keep the file exactly as it is: anybody can{' '}
        <Link to="/verify">check it</Link> with the key that is printed in the tender.
        {heading.fault === null ? ' Until the deadline you can change the bid or withdraw it.' : ''}
      </p>
      {receipts.length === 0 && refusals.length === 0 ? (
        <EmptyState
          title="NOT YET SUBMITTED"
          action={{ href: `/supplier/bids/${heading.bidId}`, label: 'Back to the bid' }}
        >
          Once a bid has been received, its receipt stands here.
        </EmptyState>
      ) : null}
      {receipts.map(({ version, stage, receivedAt, text }) => (
        <section key={version}>
          <h2 className="govuk-heading-m">
            Version {version}, {stages[stage]}
          </h2>
          <p className="govuk-body">
            Received on <When at={receivedAt} />.{' '}
            <a href={`/supplier/bids/${heading.bidId}/receipt.txt?version=${version}`}>Download the receipt</a>
          </p>
          <Details summary={`The receipt of version ${version}`} open={version === latest?.version}>
            <pre className="cb-verbatim">{text}</pre>
          </Details>
        </section>
      ))}
      {refusals.map(({ id, at, text }) => (
        <section key={id}>
          <h2 className="govuk-heading-m">
            Refused on <When at={at} />
          </h2>
          <p className="govuk-body">
            <a href={`/supplier/bids/${heading.bidId}/receipt.txt?refusal=${id}`}>Download the refusal</a>
          </p>
          <Details summary="The signed refusal" open={just === 'late'}>
            <pre className="cb-verbatim">{text}</pre>
          </Details>
        </section>
      ))}
      <p className="govuk-body">
        <Link to={`/supplier/bids/${heading.bidId}`}>Back to the bid</Link>
      </p>
    </>
  )
}
