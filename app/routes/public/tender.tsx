import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { PublishedTenderPage } from '../../modules/tenders/ui/published-tender.tsx'
import { tenderFacts } from '../../modules/tenders/ui/tender-facts.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async ({ param }) => {
  const tender = await publicTender(param('tenderId'))
  return { tender, facts: tenderFacts(tender.document) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.tender.document.title ?? 'Tender'} - Clusterbuy` },
]

export default function TenderPage() {
  return (
    <>
      <Breadcrumbs items={[{ href: '/tenders', label: 'Open tenders' }]} />
      <PageMain>
        <PublishedTenderPage {...useLoaderData<typeof loader>()} />
      </PageMain>
    </>
  )
}
