import { useLoaderData } from '@remix-run/react'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { receiptsOf } from '../../modules/bids/queries/receipts.server.ts'
import { BidPage } from '../../modules/bids/ui/bid-page.tsx'
import { ReceiptsView } from '../../modules/bids/ui/receipts-view.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param, url }) => {
  const [work, { receipts, refusals }] = await Promise.all([
    bidWorkspace(actor, param('bidId')),
    receiptsOf(actor, param('bidId')),
  ])
  const just = url.searchParams.has('late')
    ? ('late' as const)
    : url.searchParams.has('received')
      ? ('received' as const)
      : null
  return { heading: headingOf(work), receipts, refusals, just }
})

export const meta = () => [{ title: 'Receipts - Clusterbuy' }]

export default function ReceiptRoute() {
  const view = useLoaderData<typeof loader>()
  return (
    <BidPage heading={view.heading}>
      <ReceiptsView {...view} />
    </BidPage>
  )
}
