import { Link } from '@remix-run/react'
import { TimeLeft, When } from '../../components/moment.tsx'
import { WhereNow } from '../../components/where-now.tsx'
import { money, type Pence } from '../../kernel/money.ts'
import type { MyBid } from '../../modules/bids/queries/my-bids.server.ts'

type Fee = { readonly id: string; readonly amount: Pence; readonly stage: string; readonly dueAt: Date }

type Urgent = Pick<MyBid, 'hasDraft' | 'tender' | 'closesAt'>

/** The draft whose deadline comes first: what is not submitted by then is no bid. */
export const mostUrgent = <Bid extends Urgent>(bids: readonly Bid[], now: Date): Bid | undefined =>
  bids
    .filter(({ hasDraft, tender, closesAt }) => hasDraft && tender === 'published' && now < closesAt)
    .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime())[0]

/** What a company has to do next: submit what it has begun, then pay what it owes. */
export function SupplierNext({ bids, fees, now }: { bids: readonly MyBid[]; fees: readonly Fee[]; now: Date }) {
  const draft = mostUrgent(bids, now)
  const owed = fees.find(({ stage }) => stage !== 'paid')
  if (draft)
    return (
      <WhereNow
        stage="do"
        next={{ label: `Complete and submit your bid: ${draft.title}`, href: `/supplier/bids/${draft.id}` }}
        by={
          <>
            <When at={draft.closesAt} /> <TimeLeft now={now} until={draft.closesAt} />
          </>
        }
      />
    )
  if (owed)
    return (
      <WhereNow
        stage="review"
        next={{ label: `Pay the success fee of ${money(owed.amount)}`, href: `/supplier/fees/${owed.id}` }}
        by={
          <>
            Due since <When at={owed.dueAt} />
          </>
        }
      />
    )
  return (
    <WhereNow
      stage={bids.length > 0 ? 'do' : 'understand'}
      waiting={
        <>
          Nothing is waiting for you. Look through the <Link to="/tenders">open tenders</Link>.
        </>
      }
    />
  )
}
