import { Link, useLoaderData } from '@remix-run/react'
import { Figures } from '../../components/card.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { AddMember } from '../../modules/clusters/inputs.ts'
import { clusterPage } from '../../modules/clusters/queries/cluster-page.server.ts'
import { AddMemberForm } from '../../modules/clusters/ui/add-member-form.tsx'
import { MembersTable } from '../../modules/clusters/ui/members-table.tsx'
import { MemorandumState } from '../../modules/clusters/ui/memorandum-state.tsx'
import { legalForms, wording } from '../../modules/clusters/ui/wording.ts'
import { addMember } from '../../modules/clusters/use-cases/add-member.server.ts'
import { callsOfCluster } from '../../modules/demand/queries/my-calls.server.ts'
import { tendersOfCluster } from '../../modules/tenders/queries/tenders-of-cluster.server.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { ClusterNext } from './cluster-next.tsx'
import { TendersTable } from './tenders-table.tsx'

export const loader = page('cluster', async ({ actor }) => {
  const cluster = await clusterPage(actor)
  const [tenders, calls] = await Promise.all([tendersOfCluster(cluster.id), callsOfCluster(cluster.id)])
  return { cluster, tenders, calls, startsTenders: actor.seat?.role === 'manager' }
})

export const action = act(
  'cluster',
  {
    'add-member': async ({ ctx, actor }, values) => {
      await addMember.run(ctx, AddMember.parse({ ...values, clusterId: actor.seat?.organisationId }))
      return '/cluster#schools'
    },
  },
  wording,
)

export const meta = () => [{ title: 'My cluster - Clusterbuy' }]

export default function MyCluster() {
  const { cluster, tenders, calls, startsTenders } = useLoaderData<typeof loader>()
  const { members, memorandum, mayRun, today, now } = cluster
  const pupils = members.reduce((all, member) => all + member.pupils, 0).toLocaleString('en-GB')
  return (
    <PageMain>
      <PageHeading caption={legalForms[cluster.legalForm]} title={cluster.name} lead={`For ${cluster.purpose}.`} />
      <ClusterNext tenders={tenders} calls={calls} memorandum={memorandum} mayRun={mayRun} now={now} />
      <Figures
        items={[
          { label: 'Schools', value: members.length, note: `in ${cluster.authority}` },
          { label: 'Pupils', value: pupils },
          { label: 'Tenders', value: tenders.length },
        ]}
      />
      <h2 className="govuk-heading-l">Tenders</h2>
      <TendersTable tenders={tenders} now={now} mayStart={startsTenders} />
      {startsTenders && tenders.length > 0 ? (
        <Link className="govuk-button" to="/cluster/tenders/new">
          Start a tender
        </Link>
      ) : null}
      <h2 className="govuk-heading-l">Memorandum</h2>
      <MemorandumState {...cluster} />
      <h2 className="govuk-heading-l" id="schools">
        Schools
      </h2>
      <MembersTable members={members} />
      {mayRun ? <AddMemberForm today={today} /> : null}
    </PageMain>
  )
}
