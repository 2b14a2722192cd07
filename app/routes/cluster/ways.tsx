import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { waysPage } from '../../modules/award/queries/ways-page.server.ts'
import { WaysBody } from '../../modules/award/ui/ways-body.tsx'
import { wording } from '../../modules/award/ui/wording.ts'
import { searchLonger } from '../../modules/award/use-cases/search-longer.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => waysPage(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    longer: async ({ ctx, param }) => {
      await searchLonger.run(ctx, { tenderId: param('tenderId') })
      return `/cluster/tenders/${param('tenderId')}/ways`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Ways to award - Clusterbuy' }]

export default function Ways() {
  const ways = useLoaderData<typeof loader>()
  const { tender } = ways
  const here = `/cluster/tenders/${tender.id}`
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: here, label: tender.title },
          { href: `${here}/award`, label: 'The award' },
        ]}
      />
      <PageMain>
        <PageHeading caption={`${tender.title}, ${tender.reference}`} title="Ways to award" />
        <WaysBody page={ways} resultHref={`${here}/result`} />
      </PageMain>
    </>
  )
}
