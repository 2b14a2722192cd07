import { Link } from '@remix-run/react'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag, type Tone } from '#app/components/tag.tsx'
import type { MyBid } from '../queries/my-bids.server.ts'

/** A company's bids, and of each whether it counts. */
export function MyBidsTable({ bids, now }: { bids: readonly MyBid[]; now: Date }) {
  return (
    <DataTable
      caption={`Your bids (${bids.length})`}
      narrow="stack"
      rows={bids}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No bids yet" action={{ href: '/tenders', label: 'Find an open tender' }}>
          Bids that you start are listed here, with what is still to do and their receipts.
        </EmptyState>
      }
      columns={[
        {
          key: 'tender',
          heading: 'Tender',
          rowHeader: true,
          cell: ({ id, title, lotTitle, reference }) => (
            <div>
              <Link to={`/supplier/bids/${id}`}>{title}</Link>
              <div className="govuk-hint">{lotTitle === null ? reference : `${reference}, ${lotTitle}`}</div>
            </div>
          ),
        },
        { key: 'buyer', heading: 'Buyer', cell: ({ buyer }) => buyer },
        {
          key: 'deadline',
          heading: 'Deadline',
          cell: ({ closesAt }) => (
            <div>
              <When at={closesAt} />
              <br />
              <TimeLeft now={now} until={closesAt} />
            </div>
          ),
        },
        {
          key: 'state',
          heading: 'Your bid',
          cell: (bid) => {
            const [words, tone] = standing(bid, now)
            return <Tag tone={tone}>{words}</Tag>
          },
        },
      ]}
    />
  )
}

function standing({ stage, hasDraft, closesAt, tender }: MyBid, now: Date): [string, Tone] {
  if (tender === 'cancelled') return ['Tender ended', 'plain']
  if (tender === 'awarded' || tender === 'standstill')
    return stage === 'submitted' ? ['Outcome known', 'active'] : ['Closed', 'plain']
  if (now >= closesAt || tender !== 'published')
    return stage === 'submitted' ? ['Submitted in time', 'good'] : ['Not submitted', 'fault']
  if (stage === 'submitted') return hasDraft ? ['Submitted, changes not yet', 'yours'] : ['Submitted', 'good']
  if (stage === 'withdrawn') return hasDraft ? ['Not yet submitted', 'yours'] : ['Withdrawn', 'plain']
  return ['Not yet submitted', 'yours']
}
