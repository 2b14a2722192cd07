import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import { Details, EmptyState } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag, type Tone } from '#app/components/tag.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import { londonDate } from '#app/kernel/london-time.ts'
import type { MemorandumState } from '../domain/memorandum-standing.ts'
import type { MemorandumForCluster } from '../queries/memorandum-page.server.ts'
import { ApprovalsTable } from './approvals-table.tsx'
import { MemorandumWords } from './memorandum-words.tsx'
import { memorandumStates } from './wording.ts'

const propose = '/cluster/memorandum?propose=1'

/** Every version of a cluster's memorandum, who has approved the open ones, and the words of the latest. */
export function ClusterMemorandum({ page }: { page: MemorandumForCluster }) {
  const { clusterName, mayPropose, versions, next } = page
  const [latest] = versions
  const open = versions.filter(({ state, missing }) => state === 'being-approved' || missing.length > 0)
  return (
    <>
      <PageHeading
        caption={clusterName}
        title="Memorandum"
        lead="What the governing bodies agree between them. A version takes effect when all have approved the same words."
      />
      <WhereNow
        stage="plan"
        next={mayPropose && !latest ? { label: 'Propose a memorandum', href: propose } : null}
        waiting={open.length > 0 ? 'Waiting for governing bodies to approve.' : 'Nothing is waiting for you here.'}
      />
      {latest ? <Versions versions={versions} /> : <NoneYet mayPropose={mayPropose} />}
      {versions
        .filter(({ state }) => state === 'being-approved' || state === 'in-force')
        .map((version) => (
          <Approvals key={version.id} version={version} />
        ))}
      {latest ? (
        <Details summary={`Read version ${latest.version}`}>
          <MemorandumWords sections={next.words} level={3} />
        </Details>
      ) : null}
      {mayPropose && latest ? (
        <Link className="govuk-button govuk-button--secondary" to={propose}>
          Propose a new version
        </Link>
      ) : null}
    </>
  )
}

/** Open while somebody is still waited for. */
const Approvals = ({ version: { version, rows, missing } }: { version: MemorandumForCluster['versions'][number] }) => (
  <Details summary={`Who has approved version ${version}`} open={missing.length > 0}>
    <ApprovalsTable rows={rows} version={version} />
  </Details>
)

const tones: Record<MemorandumState, Tone> = {
  'in-force': 'good',
  'being-approved': 'active',
  replaced: 'plain',
  'set-aside': 'plain',
}

const Versions = ({ versions }: Pick<MemorandumForCluster, 'versions'>) => (
  <DataTable
    caption="Versions"
    rows={versions}
    rowKey={({ id }) => id}
    narrow="stack"
    columns={[
      { key: 'version', heading: 'Version', rowHeader: true, cell: ({ version }) => `Version ${version}` },
      {
        key: 'state',
        heading: 'Standing',
        cell: ({ state }) => <Tag tone={tones[state]}>{memorandumStates[state]}</Tag>,
      },
      { key: 'proposed', heading: 'Proposed', cell: ({ proposedAt }) => <When at={londonDate(proposedAt)} /> },
      {
        key: 'force',
        heading: 'In force since',
        cell: ({ inForceAt }) => (inForceAt ? <When at={londonDate(inForceAt)} /> : ''),
      },
      { key: 'approvals', heading: 'Approvals', numeric: true, cell: ({ approvals }) => approvals.length },
    ]}
  />
)

const NoneYet = ({ mayPropose }: { mayPropose: boolean }) => (
  <EmptyState
    title="No version yet"
    {...(mayPropose ? { action: { href: propose, label: 'Propose a memorandum' } } : {})}
  >
    <p className="govuk-body">
      You begin from model words under eleven headings. Each governing body then approves them and records its minute.
    </p>
  </EmptyState>
)
