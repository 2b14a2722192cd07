import type { Looking } from './first-award.ts'

/** Runs a search to its end, or stops it after so many steps of arithmetic; the same steps on every machine. */
export function untilEffort<Result>(search: Looking<Result>, most: number): Result {
  let spent = 0
  for (let step = search.next(); ; step = search.next(spent > most)) {
    if (step.done) return step.value
    spent += step.value.effort
  }
}
