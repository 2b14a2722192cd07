/** What the database was found to hold after the crashes. Each number counts what must not be. */
export type Found = {
  /** Acknowledged submissions that are not there, or whose receipt differs from the one that was given or does not verify. */
  readonly lost: number
  /** Things of a submission that are there without the others. */
  readonly half: number
  readonly brokenLinks: number
}

export type CrashVerdict = { readonly ok: boolean; readonly acknowledged: number } & Found

/** Crashes in which nothing was acknowledged prove nothing. */
export function judgeCrashes(acknowledged: number, { lost, half, brokenLinks }: Found): CrashVerdict {
  const ok = acknowledged > 0 && lost === 0 && half === 0 && brokenLinks === 0
  return { ok, acknowledged, lost, half, brokenLinks }
}

export type Victim = 'site' | 'database' | 'both'

/** Each in turn, so that every kind of crash is met in the same number of rounds. */
export const victimOf = (round: number): Victim => (['both', 'database', 'site'] as const)[(round - 1) % 3] ?? 'both'
