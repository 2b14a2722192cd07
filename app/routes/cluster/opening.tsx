import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { openingRecord } from '../../modules/bids/queries/opening-record.server.ts'
import { OpeningRecordView } from '../../modules/bids/ui/opening-record.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => openingRecord(actor, param('tenderId')))

export const meta = () => [{ title: 'Opening - Clusterbuy' }]

export default function OpeningOfTender() {
  const record = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${record.tender.id}`, label: record.tender.title },
        ]}
      />
      <PageMain>
        <OpeningRecordView record={record} />
      </PageMain>
    </>
  )
}
