import { useLoaderData } from '@remix-run/react'
import { EmptyState, Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { panelResult } from '../../modules/evaluation/queries/result-page.server.ts'
import { ResultView } from '../../modules/evaluation/ui/result-view.tsx'
import { page } from '../../platform/http/route.server.ts'

/** Bids keep their letters here until the award is made: the panel's own pages never learn a name. */
export const loader = page('panel', async ({ actor, param }) => panelResult(actor, param('tenderId')))

export const meta = () => [{ title: 'The result - Clusterbuy' }]

export default function PanelResult() {
  const result = useLoaderData<typeof loader>()
  const { tender, lots, hidden } = result
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: `/panel/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading caption={tender.title} title="The result" />
        {hidden ? (
          <Notice title="You do not see every bid">
            What concerns a bidder in which you declared an interest is left out.
          </Notice>
        ) : null}
        {lots.length === 0 ? (
          <EmptyState title="There is no result yet">It follows when the prices have been opened.</EmptyState>
        ) : (
          lots.map((lot) => <ResultView key={lot.lotId} lot={lot} result={result} names={result.aliases} />)
        )}
      </PageMain>
    </>
  )
}
