import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { clarificationsPage } from '../../modules/evaluation/queries/clarifications-page.server.ts'
import { ClarificationsView } from '../../modules/evaluation/ui/clarifications-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { answerClarification } from '../../modules/evaluation/use-cases/answer-clarification.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => clarificationsPage(actor, param('bidId')))

export const action = act(
  'supplier',
  {
    answer: async ({ ctx, param }, values) => {
      await answerClarification.run(ctx, {
        clarificationId: word(values, 'clarificationId'),
        answer: word(values, 'answer'),
      })
      return `/supplier/bids/${param('bidId')}/clarifications`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Questions about your bid - Clusterbuy' }]

export default function Clarifications() {
  const { tender, bidId, clarifications } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/supplier', label: 'My company' },
          { href: `/supplier/bids/${bidId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="What the panel asks about your bid"
          lead="The panel scores without names. It may ask what an answer means; it never asks for a better one."
        />
        <ClarificationsView clarifications={clarifications} />
      </PageMain>
    </>
  )
}
