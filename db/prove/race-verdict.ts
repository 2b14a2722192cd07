/** One version as the database has it after a race. Times as exact text in UTC, which sorts as the times do. */
export type ReceivedVersion = {
  readonly bidId: string
  readonly version: number
  readonly submissionKey: string
  readonly stage: 'submitted' | 'superseded' | 'withdrawn'
  readonly receivedAt: string
}

export type Listed = { readonly bidId: string; readonly version: number }

export type Round = {
  /** The deadline that was in force in the end. */
  readonly deadline: string
  /** The keys of the submissions that their suppliers were told are received. */
  readonly acknowledged: readonly string[]
  readonly received: readonly ReceivedVersion[]
  /** The list frozen into the opening. */
  readonly frozen: readonly Listed[]
  /** The times of the tender's record, in the order of the record. */
  readonly recordedAt: readonly string[]
}

export type RoundVerdict = {
  readonly accepted: number
  /** Received at or after the deadline. */
  readonly late: number
  /** In force and not in the list, in the list and not in force, or acknowledged and not there at all. */
  readonly orphaned: number
  /** Entries whose time is before the time of the entry before them. */
  readonly backwards: number
}

const nameOf = ({ bidId, version }: Listed): string => `${bidId}/${version}`

export function judgeRound({ deadline, acknowledged, received, frozen, recordedAt }: Round): RoundVerdict {
  const inForce = new Set(received.filter(({ stage }) => stage === 'submitted').map(nameOf))
  const listed = new Set(frozen.map(nameOf))
  const there = new Set(received.map(({ submissionKey }) => submissionKey))
  return {
    accepted: acknowledged.length,
    late: received.filter(({ receivedAt }) => receivedAt >= deadline).length,
    orphaned:
      [...inForce].filter((name) => !listed.has(name)).length +
      [...listed].filter((name) => !inForce.has(name)).length +
      acknowledged.filter((key) => !there.has(key)).length,
    backwards: recordedAt.filter((at, index) => at < (recordedAt[index - 1] ?? '')).length,
  }
}

export type RaceVerdict = {
  readonly ok: boolean
  readonly rounds: number
  readonly accepted: number
  readonly late: number
  readonly orphaned: number
}

/** A race in which nothing was accepted, or nothing was refused as late, proves nothing and is not well. */
export function judgeRace(rounds: readonly RoundVerdict[], refusedAsLate: number): RaceVerdict {
  const sum = (of: (round: RoundVerdict) => number) => rounds.reduce((total, round) => total + of(round), 0)
  const [accepted, late, orphaned] = [sum((r) => r.accepted), sum((r) => r.late), sum((r) => r.orphaned)]
  const raced = accepted > 0 && refusedAsLate > 0
  const ok = raced && late === 0 && orphaned === 0 && sum((r) => r.backwards) === 0
  return { ok, rounds: rounds.length, accepted, late, orphaned }
}
