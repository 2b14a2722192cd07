import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { Meter } from '#app/components/progress.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { londonDate } from '#app/kernel/london-time.ts'
import type { ClusterPage } from '../queries/cluster-page.server.ts'

/** How the memorandum stands: what is in force, and how far a new version is. */
export function MemorandumState({ memorandum: { inForce, beingApproved }, mayRun }: ClusterPage) {
  if (!inForce && !beingApproved)
    return (
      <EmptyState
        title="No memorandum yet"
        {...(mayRun ? { action: { href: '/cluster/memorandum?propose=1', label: 'Propose a memorandum' } } : {})}
      >
        <p className="govuk-body">
          The memorandum says who decides, who pays what and when a school is bound. Every governing body approves it.
        </p>
      </EmptyState>
    )
  const since = inForce?.inForceAt ? (
    <>
      Version {inForce.version}, since <When at={londonDate(inForce.inForceAt)} />
    </>
  ) : (
    'None yet'
  )
  return (
    <>
      <SummaryList rows={[{ key: 'In force', value: since }, ...lateJoiners(inForce?.missing ?? [])]} />
      {beingApproved ? <BeingApproved {...beingApproved} /> : null}
      <p className="govuk-body">
        <Link className="govuk-link" to="/cluster/memorandum">
          Read the memorandum and its approvals
        </Link>
      </p>
    </>
  )
}

const lateJoiners = (missing: readonly string[]) =>
  missing.length > 0 ? [{ key: 'Not yet approved by', value: missing.join(', ') }] : []

function BeingApproved({ version, approved, missing }: NonNullable<ClusterPage['memorandum']['beingApproved']>) {
  const all = approved + missing.length
  return (
    <>
      <Meter
        label={`Version ${version} is being approved`}
        value={approved}
        max={all}
        text={`${approved} of ${all} schools`}
      />
      <p className="govuk-body">Waiting for the governing bodies of {listed(missing)}.</p>
    </>
  )
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names)
