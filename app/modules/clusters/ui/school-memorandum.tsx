import { WithAside } from '#app/components/card.tsx'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import { londonDate } from '#app/kernel/london-time.ts'
import { memorandumHeadings } from '../domain/memorandum-text.ts'
import type { MemorandumForSchool } from '../queries/memorandum-page.server.ts'
import { ApprovalsTable } from './approvals-table.tsx'
import { ApproveForm } from './approve-form.tsx'
import { MemorandumWords } from './memorandum-words.tsx'

/** A memorandum as one of its schools reads and approves it. */
export function SchoolMemorandum({ page }: { page: MemorandumForSchool }) {
  const { clusterName, title, version, sections, earlier, rows, mayApprove } = page
  const approved = rows.filter(({ approval }) => approval).length
  return (
    <>
      <PageHeading
        caption={clusterName}
        title={`${title}, version ${version.version}`}
        lead="What the governing bodies agree between them. It takes effect when every one of them has approved the same version."
      />
      <WhereNow
        stage="plan"
        next={
          mayApprove ? { label: 'Put it to your governing body, then record its approval', href: '#approve' } : null
        }
        by={mayApprove ? 'At your next governors’ meeting' : undefined}
        waiting={version.missing.length > 0 ? 'Waiting for the governing bodies of other schools.' : undefined}
      />
      <Standing page={page} />
      <WithAside aside={<Contents />}>
        <MemorandumWords sections={sections} earlier={earlier} />
        <h2 className="govuk-heading-m">
          Approved by {approved} of {rows.length} schools
        </h2>
        <ApprovalsTable rows={rows} version={version.version} />
        {mayApprove ? <ApproveForm page={page} /> : null}
      </WithAside>
    </>
  )
}

function Standing({ page: { version, inForce, ours, earlier } }: { page: MemorandumForSchool }) {
  const approval = ours ? (
    <p className="govuk-body">
      Your governing body approved it on <When at={ours.meetingOn} />, minute {ours.minuteReference}.
    </p>
  ) : null
  switch (version.state) {
    case 'in-force':
      return (
        <Notice
          tone="good"
          title={<>In force since {inForce?.since ? <When at={londonDate(inForce.since)} /> : null}</>}
        >
          {approval}
        </Notice>
      )
    case 'being-approved':
      return (
        <Notice title="Being approved">
          {inForce ? (
            <p className="govuk-body">
              Version {inForce.version} stays in force until every governing body has approved this one.{' '}
              {earlier ? changes(Object.keys(earlier).length) : null}
            </p>
          ) : null}
          {approval}
        </Notice>
      )
    case 'replaced':
      return (
        <Notice title={`No longer in force: version ${inForce?.version ?? ''} has taken its place`}>{approval}</Notice>
      )
    case 'set-aside':
      return <Notice title="Never in force: a newer version was proposed before everybody had approved this one" />
  }
}

const changes = (count: number) =>
  count === 1 ? 'One heading has changed and is marked.' : `${count} headings have changed and are marked.`

const Contents = () => (
  <nav aria-label="Headings of the memorandum">
    <h2 className="govuk-heading-s">Headings</h2>
    <ol className="govuk-list govuk-list--number">
      {memorandumHeadings.map(({ key, title }) => (
        <li key={key}>
          <a className="govuk-link" href={`#memorandum-${key}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
