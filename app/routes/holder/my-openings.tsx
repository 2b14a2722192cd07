import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { myOpenings } from '../../modules/bids/queries/holder-pages.server.ts'
import { MyOpeningsList } from '../../modules/bids/ui/my-openings-list.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('holder', async ({ actor }) => myOpenings(actor))

export const meta = () => [{ title: 'Openings - Clusterbuy' }]

export default function MyOpenings() {
  const openings = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading
        title="Openings"
        lead="You are one of the people who together open sealed bids. Nobody can do it alone, and nobody can do it early."
      />
      <MyOpeningsList {...openings} />
    </PageMain>
  )
}
