import { useLoaderData } from '@remix-run/react'
import { CardGrid } from '../../components/card.tsx'
import { EmptyState } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { waysPage } from '../../modules/award/queries/ways-page.server.ts'
import { SchoolsTable, WayCard, WaysNote, WaysTable } from '../../modules/award/ui/ways-view.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => waysPage(actor, param('tenderId')))

export const meta = () => [{ title: 'Ways to award - Clusterbuy' }]

export default function Ways() {
  const { tender, ways, ...rest } = useLoaderData<typeof loader>()
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
        {ways.length === 0 ? (
          <EmptyState title="Nothing to compare yet" action={{ href: `${here}/result`, label: 'See the result' }}>
            When the prices are open and there is a result, the ways in which the lots could be awarded stand here side
            by side: what each costs, how many points it reaches and who would win which lot.
          </EmptyState>
        ) : (
          <>
            <WaysNote {...rest} />
            <WaysTable ways={ways} mostPoints={rest.mostPoints} />
            <CardGrid>
              {ways.map((way) => (
                <WayCard key={way.key} way={way} />
              ))}
            </CardGrid>
            <SchoolsTable ways={ways} />
          </>
        )}
      </PageMain>
    </>
  )
}
