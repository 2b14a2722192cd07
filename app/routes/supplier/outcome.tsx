import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { outcomeForSupplier } from '../../modules/award/queries/outcome-for-supplier.server.ts'
import { OutcomeView } from '../../modules/award/ui/outcome-view.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => outcomeForSupplier(actor, param('bidId')))

export const meta = () => [{ title: 'The outcome of your bid - Clusterbuy' }]

export default function OutcomePage() {
  const { summary, bidId, over } = useLoaderData<typeof loader>()
  const { title, reference, lot } = summary.tender
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/supplier', label: 'My company' },
          { href: `/supplier/bids/${bidId}`, label: title },
        ]}
      />
      <PageMain>
        <PageHeading caption={`${title}, ${reference}`} title="The outcome of your bid" lead={`Lot: ${lot}`} />
        <OutcomeView summary={summary} over={over} />
      </PageMain>
    </>
  )
}
