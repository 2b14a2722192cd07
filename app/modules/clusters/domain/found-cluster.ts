import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import type { LegalForm, Membership } from './membership.ts'

export type ClusterPlan = {
  readonly name: string
  readonly legalForm: LegalForm
  readonly purpose: string
  readonly authority: string
}

export type FoundedCluster = ClusterPlan & { readonly clusterId: string; readonly lead: Membership }

export type FounderFacts = {
  readonly clusterId: string
  readonly leadSchoolId: string
  /** The names of the clusters that this school leads already. */
  readonly leads: readonly string[]
}

const plainName = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** The school that founds a cluster leads it from that day. It cannot found the same one twice. */
export function foundCluster(
  { clusterId, leadSchoolId, leads }: FounderFacts,
  now: Date,
  plan: ClusterPlan,
): Decision<FoundedCluster, 'already-leads-it'> {
  if (leads.some((name) => plainName(name) === plainName(plan.name))) return refuse('already-leads-it')
  const lead = { schoolId: leadSchoolId, role: 'lead', joinedOn: londonDate(now), leftOn: null } as const
  return accept(
    { ...plan, clusterId, lead },
    {
      type: 'clusters.founded',
      chain: clusterId,
      about: clusterId,
      data: { leadSchool: leadSchoolId, legalForm: plan.legalForm },
    },
  )
}
