import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { listAsked } from '../../modules/tenders/list-asked.ts'
import { pageSize } from '../../modules/tenders/queries/list-page.server.ts'
import { openTenders } from '../../modules/tenders/queries/open-tenders.server.ts'
import { OpenTenderList } from '../../modules/tenders/ui/open-tender-list.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async ({ url }) => {
  const asked = listAsked(url.searchParams)
  return { asked, open: await openTenders(asked), pageSize }
})

export const meta = () => [{ title: 'Open tenders - Clusterbuy' }]

export default function OpenTendersPage() {
  return (
    <PageMain>
      <PageHeading
        title="Open tenders"
        lead="What schools want to buy together now. Anybody can read, and bidding is free."
      />
      <OpenTenderList {...useLoaderData<typeof loader>()} />
    </PageMain>
  )
}
