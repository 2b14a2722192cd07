import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { askBidderPage } from '../../modules/evaluation/queries/ask-bidder-page.server.ts'
import { AskBidderForm } from '../../modules/evaluation/ui/ask-bidder-form.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { askBidder } from '../../modules/evaluation/use-cases/ask-bidder.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) =>
  askBidderPage(actor, param('tenderId'), param('bidId'), param('criterionId')),
)

export const action = act(
  'panel',
  {
    save: async ({ ctx, param }, values) => {
      const [tenderId, bidId, criterionId] = [param('tenderId'), param('bidId'), param('criterionId')]
      const typed = { question: word(values, 'question'), dueOn: word(values, 'dueOn') }
      await askBidder.run(ctx, { tenderId, bidId, criterionId, ...typed })
      return `/panel/${tenderId}/questions/${criterionId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Ask a bidder - Clusterbuy' }]

export default function AskBidder() {
  const asking = useLoaderData<typeof loader>()
  const { tender, bidId, criterionId, title } = asking
  const desk = `/panel/${tender.tenderId}`
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: desk, label: tender.title },
          { href: `${desk}/questions/${criterionId}#answer-${bidId}`, label: title },
        ]}
      />
      <PageMain>
        <AskBidderForm asking={asking} />
      </PageMain>
    </>
  )
}
