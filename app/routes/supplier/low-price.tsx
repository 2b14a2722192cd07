import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { lowPriceForSupplier } from '../../modules/award/queries/low-price-page.server.ts'
import { ExchangeSoFar, ExplainForm } from '../../modules/award/ui/low-price-view.tsx'
import { wording } from '../../modules/award/ui/wording.ts'
import { explainPrice } from '../../modules/award/use-cases/explain-price.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => lowPriceForSupplier(actor, param('bidId')))

export const action = act(
  'supplier',
  {
    save: async ({ ctx, param }, { answer }) => {
      await explainPrice.run(ctx, { bidId: param('bidId'), answer: String(answer ?? '') })
      return `/supplier/bids/${param('bidId')}/low-price`
    },
  },
  wording,
)

export const meta = () => [{ title: 'A question about your price - Clusterbuy' }]

export default function ExplainPrice() {
  const { bidId, tender, exchange } = useLoaderData<typeof loader>()
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
          title="A question about your price"
          lead={`${tender.buyer} must ask before it decides. Only your company and the buyer see this page.`}
        />
        <ExchangeSoFar exchange={exchange} mine />
        {exchange.decision === null ? <ExplainForm answer={exchange.answer} /> : null}
      </PageMain>
    </>
  )
}
