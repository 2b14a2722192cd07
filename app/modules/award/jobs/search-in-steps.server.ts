import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Looking } from '../domain/allocation/first-award.ts'

type Seen = { readonly workedMs: number; readonly best: bigint | null; readonly least: bigint | null }
type Ended<Result> = Seen & { readonly result: Result }

type Driving = {
  readonly limitMs: number
  /** Told about once a second; `false` ends the search without a result. */
  readonly tell: (seen: Seen) => Promise<boolean>
}

const sliceMs = 10
const tellEveryMs = 1000

/**
 * Drives a search in slices of a few milliseconds, so that whatever else this process has to do is never kept waiting. Only
 * the search's own time counts towards its limit. Null where it was told to end.
 */
export async function searchInSteps<Result>(
  search: Looking<Result>,
  { limitMs, tell }: Driving,
): Promise<Ended<Result> | null> {
  let seen: Seen = { workedMs: 0, best: null, least: null }
  let toldAt = performance.now()
  for (;;) {
    const begun = performance.now()
    let spent = 0
    do {
      const step = search.next(seen.workedMs + spent >= limitMs)
      spent = performance.now() - begun
      if (step.done) return { ...seen, workedMs: Math.round(seen.workedMs + spent), result: step.value }
      seen = { ...seen, best: step.value.best ?? seen.best, least: step.value.least ?? seen.least }
    } while (spent < sliceMs)
    seen = { ...seen, workedMs: Math.round(seen.workedMs + spent) }
    if (performance.now() - toldAt >= tellEveryMs) {
      if (!(await tell(seen))) return null
      toldAt = performance.now()
    }
    await nextTurn()
  }
}
