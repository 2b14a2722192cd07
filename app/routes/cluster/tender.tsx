import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { tenderPage } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { ManagerTasks } from '../../modules/tenders/ui/manager-tasks.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { cancelTender } from '../../modules/tenders/use-cases/cancel-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param, url }) => ({
  tender: await tenderPage(actor, param('tenderId')),
  published: url.searchParams.has('published'),
}))

export const action = act(
  'cluster',
  {
    cancel: async ({ ctx, param }, values) => {
      await cancelTender.run(ctx, { tenderId: param('tenderId'), reason: word(values, 'reason') })
      return `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.tender.tender.title ?? 'Tender'} - Clusterbuy` },
]

export default function TenderOfCluster() {
  const { tender, published } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/cluster', label: 'My cluster' }]} />
      <PageMain>
        {published ? (
          <Notice tone="good" title="The tender is published">
            Everybody can read it now, and its terms are frozen.
          </Notice>
        ) : null}
        <ManagerTasks page={tender} />
      </PageMain>
    </>
  )
}
