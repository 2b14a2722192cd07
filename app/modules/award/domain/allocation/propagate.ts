import type { Range, Row } from './program.ts'

/** Leaves what no longer fits beside what is taken, until nothing changes. False where the range has become empty. */
export function propagate({ lower, upper }: Range, rows: readonly Row[]): boolean {
  for (let changed = true; changed; ) {
    changed = false
    for (const { kind, right, terms } of rows) {
      let least = 0
      let most = 0
      for (const [column, times] of terms) {
        least += times * ((times > 0 ? lower[column] : upper[column]) ?? 0)
        most += times * ((times > 0 ? upper[column] : lower[column]) ?? 0)
      }
      if (least > right || (kind === 'equal' && most < right)) return false
      for (const [column, times] of terms) {
        if (lower[column] === upper[column]) continue
        const size = Math.abs(times)
        if (least + size > right) {
          if (times > 0) upper[column] = 0
          else lower[column] = 1
          changed = true
        } else if (kind === 'equal' && most - size < right) {
          if (times > 0) lower[column] = 1
          else upper[column] = 0
          changed = true
        }
      }
    }
  }
  return true
}
