import type { IsoDate } from '#app/kernel/london-time.ts'
import { type Membership, votingSchools } from './membership.ts'

export type MemorandumVersion = {
  readonly id: string
  readonly version: number
  readonly inForceAt: Date | null
  /** The schools whose governing bodies have approved it. */
  readonly approvedBy: readonly string[]
}

/**
 * `set-aside` was replaced by a newer proposal before everybody had approved it; `replaced` was in force once and gave
 * way to a newer version that took effect.
 */
export type MemorandumState = 'being-approved' | 'in-force' | 'replaced' | 'set-aside'

export type MemorandumStanding = {
  readonly state: MemorandumState
  /** The schools whose approval is still missing; for the version in force, those that joined since. */
  readonly missing: readonly string[]
}

/** Where each version stands today, newest first, and whose approval it still wants. At most one is in force. */
export function memorandumStandings<Version extends MemorandumVersion>(
  versions: readonly Version[],
  memberships: readonly Membership[],
  today: IsoDate,
): (Version & MemorandumStanding)[] {
  const voting = votingSchools(memberships, today)
  const newestFirst = [...versions].sort((a, b) => b.version - a.version)
  const inForce = newestFirst.find((version) => version.inForceAt !== null)
  return newestFirst.map((version, index) => {
    const state = stateOf(version, index === 0, version === inForce)
    const open = state === 'being-approved' || state === 'in-force'
    const missing = open ? voting.filter((school) => !version.approvedBy.includes(school)) : []
    return { ...version, state, missing }
  })
}

function stateOf({ inForceAt }: MemorandumVersion, newest: boolean, current: boolean): MemorandumState {
  if (inForceAt !== null) return current ? 'in-force' : 'replaced'
  return newest ? 'being-approved' : 'set-aside'
}
