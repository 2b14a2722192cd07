import type { IsoDate } from '#app/kernel/london-time.ts'
import type { ContractWarning } from '#app/modules/baseline/domain/notice.ts'
import type { Role } from '#app/modules/identity/domain/actor.ts'
import type { NeedState } from './need.ts'

export type Waiting = {
  readonly calls: readonly {
    readonly callId: string
    readonly title: string
    readonly respondBy: IsoDate
    readonly closed: boolean
    readonly state: NeedState
  }[]
  readonly memoranda: readonly { readonly id: string; readonly clusterName: string; readonly waitsForUs: boolean }[]
  readonly contracts: readonly {
    readonly categoryKey: string
    readonly what: string
    readonly noticeBy: IsoDate
    readonly warning: ContractWarning | null
  }[]
}

export type NextStep =
  | { readonly kind: 'answer'; readonly callId: string; readonly title: string; readonly by: IsoDate }
  | { readonly kind: 'approve'; readonly memorandumId: string; readonly clusterName: string; readonly by: null }
  | { readonly kind: 'give-notice'; readonly categoryKey: string; readonly what: string; readonly by: IsoDate }

const runsSchool: readonly Role[] = ['business-manager', 'head']
const recordsApprovals: readonly Role[] = [...runsSchool, 'governor']

/**
 * What is to do for somebody with this role in a school, the most pressing first: by the day it must be done; an
 * approval has no day and comes last.
 */
export function nextForSchool({ calls, memoranda, contracts }: Waiting, role: Role): NextStep[] {
  const answers = calls
    .filter(({ closed, state }) => !closed && (state === 'not-started' || state === 'draft'))
    .map(({ callId, title, respondBy }) => ({ kind: 'answer', callId, title, by: respondBy }) as const)
  const notices = contracts
    .filter(({ warning }) => warning === 'notice-soon')
    .map(({ categoryKey, what, noticeBy }) => ({ kind: 'give-notice', categoryKey, what, by: noticeBy }) as const)
  const approvals = memoranda
    .filter(({ waitsForUs }) => waitsForUs)
    .map(({ id, clusterName }) => ({ kind: 'approve', memorandumId: id, clusterName, by: null }) as const)
  const dated = [...answers, ...notices].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
  return [...(runsSchool.includes(role) ? dated : []), ...(recordsApprovals.includes(role) ? approvals : [])]
}
