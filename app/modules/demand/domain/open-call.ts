import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { DemandSheet } from './sheet.ts'

export type OpenCallRefusal = 'school-not-in-cluster' | 'respond-by-must-be-ahead'

export type CallPlan = {
  readonly categoryKey: string
  readonly title: string
  readonly sheet: DemandSheet
  readonly respondBy: IsoDate
  readonly schoolIds: readonly string[]
}

export type OpenedCall = CallPlan & { readonly callId: string; readonly clusterId: string; readonly openedAt: Date }

/**
 * The cluster asks some of its voting schools what they need of one thing, by a day that is still ahead. The questions
 * stay as they were asked, however the catalogue changes later.
 */
export function openCall(
  { callId, clusterId, voting }: { callId: string; clusterId: string; voting: readonly string[] },
  now: Date,
  plan: CallPlan,
): Decision<OpenedCall, OpenCallRefusal> {
  if (plan.schoolIds.some((school) => !voting.includes(school))) return refuse('school-not-in-cluster')
  if (plan.respondBy <= londonDate(now)) return refuse('respond-by-must-be-ahead')
  return accept(
    { ...plan, callId, clusterId, openedAt: now },
    {
      type: 'demand.call-opened',
      chain: clusterId,
      about: callId,
      data: { categoryKey: plan.categoryKey, respondBy: plan.respondBy, schools: plan.schoolIds },
    },
  )
}
