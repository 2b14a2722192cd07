import { useActionData, useLoaderData } from '@remix-run/react'
import { costSoFar, costText } from '../../modules/bids/domain/cost-so-far.ts'
import { categoryOfTender } from '../../modules/bids/open-draft.server.ts'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { answersThatName } from '../../modules/bids/queries/bidder-masks.server.ts'
import { sealBid } from '../../modules/bids/seal-bid.server.ts'
import { BidPage, StillDraft } from '../../modules/bids/ui/bid-page.tsx'
import { CheckBid } from '../../modules/bids/ui/check-bid.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { submitBid } from '../../modules/bids/use-cases/submit-bid.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => {
  const work = await bidWorkspace(actor, param('bidId'))
  const { tender, lot, draft, state, files } = work
  const category = categoryOfTender(tender)
  const prices = draft?.prices ?? {}
  const { assumptions } = tender.price
  const answers = state.answers.map(({ criterionId: id, title }) => ({ id, title, text: draft?.answers[id] ?? '' }))
  return {
    heading: headingOf(work),
    state,
    answers,
    named: await answersThatName(work.bid.supplierId, answers),
    lines: category.schedule,
    prices,
    total: costText(costSoFar({ category, assumptions, schools: lot.schools }, prices)),
    files: files.map(({ name }) => name),
  }
})

export const action = act(
  'supplier',
  {
    seal: async ({ ctx, param }) => {
      const { ownCopy } = await sealBid(ctx, { bidId: param('bidId') })
      return Response.json({ ownCopy })
    },
    submit: async ({ ctx, param }, values) => {
      const bidId = param('bidId')
      const { tenderId, submissionKey } = values
      const { kind } = await submitBid.run(ctx, {
        bidId,
        tenderId: String(tenderId ?? ''),
        submissionKey: String(submissionKey ?? ''),
      })
      return `/supplier/bids/${bidId}/receipt?${kind === 'late' ? 'late' : 'received'}=1`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Check and submit - Clusterbuy' }]

export default function CheckRoute() {
  const check = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { ownCopy?: string } | undefined
  return (
    <BidPage heading={check.heading}>
      {check.heading.hasDraft && check.heading.fault === null ? (
        <CheckBid {...check} ownCopy={answer?.ownCopy ?? null} />
      ) : (
        <StillDraft heading={check.heading} />
      )}
    </BidPage>
  )
}
