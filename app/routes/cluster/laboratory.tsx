import { useLoaderData } from '@remix-run/react'
import { laboratoryPage } from '../../modules/evaluation/queries/laboratory-page.server.ts'
import { Laboratory } from '../../modules/evaluation/ui/laboratory.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param, url }) =>
  laboratoryPage(actor, param('tenderId'), url.searchParams.get('past')),
)

export const meta = () => [{ title: 'Try the weights - Clusterbuy' }]

export default function LaboratoryOfTender() {
  const page = useLoaderData<typeof loader>()
  return (
    <PartPage tender={page.tender}>
      <Laboratory page={page} />
    </PartPage>
  )
}
