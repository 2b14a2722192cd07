import { useLoaderData } from '@remix-run/react'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { WithdrawForm } from '../../modules/bids/ui/amend-forms.tsx'
import { BidPage, StillDraft } from '../../modules/bids/ui/bid-page.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { withdrawBid } from '../../modules/bids/use-cases/withdraw-bid.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => ({
  heading: headingOf(await bidWorkspace(actor, param('bidId'))),
}))

export const action = act(
  'supplier',
  {
    save: async ({ ctx, param }, { tenderId, confirm }) => {
      const bidId = param('bidId')
      await withdrawBid.run(ctx, { bidId, tenderId: String(tenderId ?? ''), confirm: String(confirm ?? '') })
      return `/supplier/bids/${bidId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Withdraw your bid - Clusterbuy' }]

export default function WithdrawRoute() {
  const { heading } = useLoaderData<typeof loader>()
  const possible = heading.fault === null && heading.inForce !== null
  return (
    <BidPage heading={heading}>
      {possible ? <WithdrawForm heading={heading} /> : <StillDraft heading={heading} />}
    </BidPage>
  )
}
