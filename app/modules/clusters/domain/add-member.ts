import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { MemberRole, Membership } from './membership.ts'

export type AddMemberRefusal = 'no-such-school' | 'already-a-member' | 'joins-too-far-ahead'

export type Joining = {
  readonly role: Exclude<MemberRole, 'lead'>
  readonly joinedOn: IsoDate
}

export type ClusterBeforeJoining = {
  readonly clusterId: string
  /** The school under the reference number that was given; null when none is registered under it. */
  readonly schoolId: string | null
  readonly memberships: readonly Membership[]
}

/**
 * A school joins once, on a day that has come. A memorandum already in force does not bind it until its own governing
 * body has approved that version too, and a version still being approved now needs its approval as well.
 */
export function addMember(
  before: ClusterBeforeJoining,
  now: Date,
  joining: Joining,
): Decision<Membership & { readonly clusterId: string }, AddMemberRefusal> {
  const { clusterId, schoolId } = before
  if (schoolId === null) return refuse('no-such-school')
  if (before.memberships.some((membership) => membership.schoolId === schoolId)) return refuse('already-a-member')
  if (joining.joinedOn > londonDate(now)) return refuse('joins-too-far-ahead')
  const { role, joinedOn } = joining
  return accept(
    { clusterId, schoolId, role, joinedOn, leftOn: null },
    {
      type: 'clusters.member-added',
      chain: clusterId,
      about: schoolId,
      data: { role, joinedOn },
    },
  )
}
