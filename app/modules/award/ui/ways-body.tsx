import { CardGrid } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import type { WaysPage } from '../queries/ways-page.server.ts'
import { CheckNote, LongerForm, SchoolsTable, TodayTable, WayCard, WaysNote, WaysTable } from './ways-view.tsx'

/** The comparison, or what will stand here once there is a result. */
export function WaysBody({ page, resultHref }: { page: WaysPage; resultHref?: string }) {
  const { ways } = page
  if (ways.length === 0)
    return (
      <EmptyState
        title="Nothing to compare yet"
        {...(resultHref ? { action: { href: resultHref, label: 'See the result' } } : {})}
      >
        When the prices are open and there is a result, the ways in which the lots could be awarded stand here side by
        side: what each costs, how many points it reaches and who would win which lot.
      </EmptyState>
    )
  return (
    <>
      <WaysNote {...page} />
      {page.mayTry ? <LongerForm open={page.mayTry} /> : null}
      <WaysTable {...page} />
      <CardGrid>
        {ways.map((way) => (
          <WayCard key={way.key} way={way} tenderId={page.tender.id} />
        ))}
      </CardGrid>
      <TodayTable {...page} />
      <SchoolsTable {...page} />
      <CheckNote {...page} />
    </>
  )
}
