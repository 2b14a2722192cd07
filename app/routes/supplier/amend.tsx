import { useActionData, useLoaderData } from '@remix-run/react'
import { categoryOfTender } from '../../modules/bids/open-draft.server.ts'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { readOwnBid, reopenBid } from '../../modules/bids/reopen-bid.server.ts'
import { AmendForms, type ReadBid } from '../../modules/bids/ui/amend-forms.tsx'
import { BidPage } from '../../modules/bids/ui/bid-page.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { startAgain } from '../../modules/bids/use-cases/start-again.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => ({
  heading: headingOf(await bidWorkspace(actor, param('bidId'))),
}))

export const action = act(
  'supplier',
  {
    reopen: async ({ ctx, param }, values) => {
      await reopenBid(ctx, { bidId: param('bidId'), ownCopySecret: String(values.ownCopySecret ?? '') })
      return `/supplier/bids/${param('bidId')}`
    },
    blank: async ({ ctx, param }) => {
      await startAgain.run(ctx, { bidId: param('bidId') })
      return `/supplier/bids/${param('bidId')}`
    },
    read: async ({ ctx, actor, param }, values) => {
      const { tender, state } = await bidWorkspace(actor, param('bidId'))
      const own = await readOwnBid(ctx, { bidId: param('bidId'), ownCopySecret: String(values.ownCopySecret ?? '') })
      const read: ReadBid = {
        answers: state.answers.map(({ criterionId, title }) => ({ title, text: own.answers[criterionId] ?? '' })),
        prices: categoryOfTender(tender).schedule.map(({ key, label, unit }) => ({
          label: `${label} (${unit})`,
          value: own.prices[key] ?? '',
        })),
        files: own.files.map(({ name }) => name),
      }
      return Response.json({ read })
    },
  },
  wording,
)

export const meta = () => [{ title: 'Change your bid - Clusterbuy' }]

export default function AmendRoute() {
  const { heading } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { read?: ReadBid } | undefined
  return (
    <BidPage heading={heading}>
      <AmendForms heading={heading} read={answer?.read ?? null} />
    </BidPage>
  )
}
