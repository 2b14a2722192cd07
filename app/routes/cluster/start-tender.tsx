import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { startPage } from '../../modules/tenders/queries/start-page.server.ts'
import { typedStart } from '../../modules/tenders/typed-forms.ts'
import { StartForm } from '../../modules/tenders/ui/start-form.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { startTender } from '../../modules/tenders/use-cases/start-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor }) => startPage(actor))

export const action = act(
  'cluster',
  {
    save: async ({ ctx, actor }, values) => {
      const { tenderId } = await startTender.run(ctx, typedStart(actor.seat?.organisationId ?? '', values))
      return `/cluster/tenders/${tenderId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Start a tender - Clusterbuy' }]

export default function StartTenderPage() {
  return (
    <>
      <Breadcrumbs items={[{ href: '/cluster', label: 'My cluster' }]} />
      <PageMain>
        <StartForm {...useLoaderData<typeof loader>()} />
      </PageMain>
    </>
  )
}
