import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { ProposeMemorandum } from '../../modules/clusters/inputs.ts'
import { memorandumForCluster } from '../../modules/clusters/queries/memorandum-page.server.ts'
import { ClusterMemorandum } from '../../modules/clusters/ui/cluster-memorandum.tsx'
import { ProposeForm } from '../../modules/clusters/ui/propose-form.tsx'
import { wording } from '../../modules/clusters/ui/wording.ts'
import { proposeMemorandum } from '../../modules/clusters/use-cases/propose-memorandum.server.ts'
import { cellsOf } from '../../platform/http/form-values.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, url }) => {
  const memorandum = await memorandumForCluster(actor)
  return { memorandum, proposing: memorandum.mayPropose && url.searchParams.has('propose') }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, actor }, values) => {
      const sections = cellsOf(values, 'sections')
      const proposal = { title: values.title, sections, clusterId: actor.seat?.organisationId }
      await proposeMemorandum.run(ctx, ProposeMemorandum.parse(proposal))
      return '/cluster/memorandum'
    },
  },
  wording,
)

export const meta = () => [{ title: 'Memorandum - Clusterbuy' }]

export default function Memorandum() {
  const { memorandum, proposing } = useLoaderData<typeof loader>()
  const up = { href: '/cluster', label: 'My cluster' }
  return (
    <>
      <Breadcrumbs items={proposing ? [up, { href: '/cluster/memorandum', label: 'Memorandum' }] : [up]} />
      <PageMain>{proposing ? <ProposeForm page={memorandum} /> : <ClusterMemorandum page={memorandum} />}</PageMain>
    </>
  )
}
