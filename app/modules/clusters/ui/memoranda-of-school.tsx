import { When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { londonDate } from '#app/kernel/london-time.ts'
import type { MemorandumOfSchool } from '../queries/memoranda-of-school.server.ts'

/** The memoranda that bind a school, or wait for its governing body. */
export function MemorandaOfSchool({ memoranda }: { memoranda: readonly MemorandumOfSchool[] }) {
  if (memoranda.length === 0)
    return (
      <EmptyState title="No memorandum yet">
        <p className="govuk-body">
          Schools that buy together first agree a memorandum. When your cluster proposes one, your governing body
          approves it from here.
        </p>
      </EmptyState>
    )
  return <TaskList tasks={memoranda.map(taskOf)} />
}

function taskOf(memorandum: MemorandumOfSchool) {
  const { id, clusterName, version, inForceAt, proposedAt, waitsForUs, approved, missing } = memorandum
  const hint = inForceAt ? (
    <>
      In force since <When at={londonDate(inForceAt)} />
    </>
  ) : (
    <>
      Proposed on <When at={londonDate(proposedAt)} />. Approved by {approved} of {approved + missing} schools
    </>
  )
  const status = waitsForUs ? 'To approve' : inForceAt ? 'In force' : 'Others to approve'
  return {
    key: id,
    title: `Memorandum of ${clusterName}, version ${version}`,
    href: `/school/memorandum/${id}`,
    hint,
    status,
    tone: waitsForUs ? 'yours' : inForceAt ? 'good' : 'plain',
  } as const
}
