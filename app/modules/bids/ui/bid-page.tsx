import type { ReactNode } from 'react'
import { Breadcrumbs, PageMain } from '#app/components/page-layout.tsx'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { BidStanding } from './bid-standing.tsx'

/** What stands around each page of a bid. `here` is left out on the bid's own page. */
export function BidPage({ heading, children }: { heading: BidHeading; children: ReactNode }) {
  const { bidId, title } = heading
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/supplier', label: 'My company' },
          { href: `/supplier/bids/${bidId}`, label: title },
        ]}
      />
      <PageMain>{children}</PageMain>
    </>
  )
}

export const captionOf = ({ title, reference, lotTitle }: BidHeading): string =>
  [title, reference, ...(lotTitle === null ? [] : [lotTitle])].join(', ')

/** The loud reminder on every page where people work on a draft. */
export const StillDraft = ({ heading }: { heading: BidHeading }) =>
  heading.fault === null ? null : <BidStanding heading={heading} />
