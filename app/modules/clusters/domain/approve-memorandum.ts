import { accept, type Decision, type Event, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import { type Membership, votingSchools } from './membership.ts'

export type ApproveRefusal =
  | 'has-no-vote'
  | 'already-approved'
  | 'replaced-by-a-newer-version'
  | 'meeting-to-come'
  | 'meeting-before-proposal'

/** One version of the memorandum as it stands before a governing body's approval is recorded. */
export type MemorandumBefore = {
  readonly memorandumId: string
  readonly clusterId: string
  readonly version: number
  readonly digest: string
  readonly proposedAt: Date
  readonly inForce: boolean
  readonly latestVersion: number
  readonly versionInForce: number | null
  readonly schoolId: string
  readonly memberships: readonly Membership[]
  /** The schools whose governing bodies have approved this version. */
  readonly approvedBy: readonly string[]
}

export type Minute = { readonly minuteReference: string; readonly meetingOn: IsoDate }

export type ApprovedMemorandum = Minute & {
  readonly memorandumId: string
  readonly schoolId: string
  readonly approvedAt: Date
  /** Set when this approval was the last one missing. */
  readonly inForceAt: Date | null
}

/**
 * A governing body approves one version, at a meeting held since it was proposed, with the reference of its minute. The
 * version takes effect at the moment the last of the voting schools has approved this same version, and not before.
 */
export function approveMemorandum(
  before: MemorandumBefore,
  now: Date,
  { minuteReference, meetingOn }: Minute,
): Decision<ApprovedMemorandum, ApproveRefusal> {
  const { memorandumId, clusterId, version, digest, schoolId, approvedBy } = before
  const voting = votingSchools(before.memberships, londonDate(now))
  if (!voting.includes(schoolId)) return refuse('has-no-vote')
  if (approvedBy.includes(schoolId)) return refuse('already-approved')
  if (version !== before.latestVersion && version !== before.versionInForce)
    return refuse('replaced-by-a-newer-version')
  if (meetingOn > londonDate(now)) return refuse('meeting-to-come')
  if (meetingOn < londonDate(before.proposedAt)) return refuse('meeting-before-proposal')
  const complete = voting.every((school) => school === schoolId || approvedBy.includes(school))
  const takesEffect = complete && !before.inForce
  const approved: Event = {
    type: 'clusters.memorandum-approved',
    chain: clusterId,
    about: memorandumId,
    data: { version, sha256: digest, school: schoolId, meetingOn },
  }
  const taken: Event = {
    type: 'clusters.memorandum-in-force',
    chain: clusterId,
    about: memorandumId,
    data: { version, sha256: digest, schools: voting.length },
  }
  return accept(
    { memorandumId, schoolId, minuteReference, meetingOn, approvedAt: now, inForceAt: takesEffect ? now : null },
    approved,
    ...(takesEffect ? [taken] : []),
  )
}
