import { useLoaderData } from '@remix-run/react'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { BidPage } from '../../modules/bids/ui/bid-page.tsx'
import { BidTasks } from '../../modules/bids/ui/bid-tasks.tsx'
import { termsOf } from '../../modules/tenders/queries/terms.server.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => {
  const work = await bidWorkspace(actor, param('bidId'))
  const terms = await termsOf(work.bid.tenderId)
  const outcome = terms?.stage === 'standstill' || terms?.stage === 'awarded'
  return { heading: headingOf(work), state: work.state, files: work.files.length, outcome }
})

export const meta = () => [{ title: 'Your bid - Clusterbuy' }]

export default function BidRoute() {
  const bid = useLoaderData<typeof loader>()
  return (
    <BidPage heading={bid.heading}>
      <BidTasks {...bid} />
    </BidPage>
  )
}
