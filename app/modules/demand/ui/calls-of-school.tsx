import { EmptyState } from '#app/components/notice.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { dateText, type IsoDate } from '#app/kernel/london-time.ts'
import type { NeedState } from '../domain/need.ts'
import type { CallOfSchool } from '../queries/my-calls.server.ts'
import { daysLeftText } from './by-when.tsx'
import { needStates } from './wording.ts'

/** The joint tenders a school was asked about, with what it has answered. */
export function CallsOfSchool({ calls, today }: { calls: readonly CallOfSchool[]; today: IsoDate }) {
  if (calls.length === 0)
    return (
      <EmptyState title="No cluster has asked you yet">
        <p className="govuk-body">When your cluster prepares a joint tender, it asks here what your school needs.</p>
      </EmptyState>
    )
  return <TaskList tasks={calls.map((call) => taskOf(call, today))} />
}

const laterChange: Record<NeedState, string> = {
  'not-started': '',
  draft: '',
  committed: 'The tender is still being prepared',
  declined: 'You can think again until the call is closed',
}

function taskOf(call: CallOfSchool, today: IsoDate) {
  const { callId: key, title, clusterName, respondBy, closed, state } = call
  const open = !closed && (state === 'not-started' || state === 'draft')
  const hint = open
    ? `${clusterName}. Answer by ${dateText(respondBy)}, ${daysLeftText(respondBy, today)}`
    : `${clusterName}. ${closed ? 'The call is closed' : laterChange[state]}`
  const tone = open ? 'yours' : state === 'committed' ? 'good' : 'plain'
  return { key, title, href: `/school/needs/${key}`, hint, status: needStates[state], tone } as const
}
