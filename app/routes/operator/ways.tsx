import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { waysPage } from '../../modules/award/queries/ways-page.server.ts'
import { WaysBody } from '../../modules/award/ui/ways-body.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('auditor', ({ actor, param }) => waysPage(actor, param('tenderId')))

export const meta = () => [{ title: 'Ways to award - Clusterbuy' }]

export default function AuditedWays() {
  const ways = useLoaderData<typeof loader>()
  const { id, title, reference } = ways.tender
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/auditor', label: 'Records' },
          { href: `/auditor/tenders/${id}`, label: title },
        ]}
      />
      <PageMain>
        <PageHeading caption={`${title}, ${reference}`} title="Ways to award" />
        <WaysBody page={ways} />
      </PageMain>
    </>
  )
}
