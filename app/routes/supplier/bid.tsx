import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { askedAboutPrice } from '../../modules/award/queries/low-price-page.server.ts'
import { hasOutcome } from '../../modules/award/queries/outcome-for-supplier.server.ts'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { BidPage } from '../../modules/bids/ui/bid-page.tsx'
import { BidTasks } from '../../modules/bids/ui/bid-tasks.tsx'
import { auctionFollows } from '../../modules/evaluation/queries/auction-facts.server.ts'
import { clarificationsPage } from '../../modules/evaluation/queries/clarifications-page.server.ts'
import { ClarificationsNotice } from '../../modules/evaluation/ui/clarifications-notice.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => {
  const work = await bidWorkspace(actor, param('bidId'))
  const [outcome, asked] = await Promise.all([hasOutcome(work.bid.id), clarificationsPage(actor, param('bidId'))])
  const [askedPrice, auction] = await Promise.all([askedAboutPrice(work.bid.id), auctionFollows(work.bid.tenderId)])
  return {
    heading: headingOf(work),
    auction,
    state: work.state,
    files: work.files.length,
    outcome,
    asked,
    askedPrice,
  }
})

export const meta = () => [{ title: 'Your bid - Clusterbuy' }]

export default function BidRoute() {
  const bid = useLoaderData<typeof loader>()
  return (
    <BidPage heading={bid.heading}>
      <ClarificationsNotice {...bid.asked} />
      {bid.askedPrice ? (
        <Notice tone="yours" title="The schools ask about your price">
          <Link to={`/supplier/bids/${bid.heading.bidId}/low-price`}>
            Read the question, your answer and what came of it
          </Link>
        </Notice>
      ) : null}
      {bid.auction ? (
        <Notice tone="yours" title="An auction on price follows">
          <Link to={`/supplier/bids/${bid.heading.bidId}/auction`}>
            See when it is, and lower your prices if you like
          </Link>
        </Notice>
      ) : null}
      <BidTasks {...bid} />
    </BidPage>
  )
}
