/** A linear condition on what is chosen: the sum of `times` × choice equals, or is at most, `right`. All whole numbers. */
export type Row = {
  readonly kind: 'equal' | 'most'
  readonly right: number
  readonly terms: readonly (readonly [column: number, times: number])[]
}

/**
 * A choice between columns, each taken (1) or left (0), at the least cost in whole units. Only the first `whole` columns are
 * decided on; the others (such as "this supplier wins something") follow from them.
 */
export type Program = {
  readonly costs: readonly bigint[]
  readonly whole: number
  readonly rows: readonly Row[]
  /** Rows too many to list: those that these values break. None for whole values that `accepts` accepts. */
  readonly broken: (values: Float64Array) => readonly Row[]
  /** Rows that follow from the others for whole values, and that these values break: they make bounds stronger. */
  readonly sharper: (values: Float64Array) => readonly Row[]
  /** Two sets of columns, one of which is left altogether in any choice; null to branch on a single column. */
  readonly halves: (values: Float64Array, range: Range) => readonly [readonly number[], readonly number[]] | null
  /** Whether these columns may be taken together, judged on whole numbers alone. */
  readonly accepts: (taken: readonly number[]) => boolean
}

/** What is still open: each column lies between its lower and its upper value, each 0 or 1. */
export type Range = { readonly lower: Uint8Array; readonly upper: Uint8Array }

export const copyOf = ({ lower, upper }: Range): Range => ({ lower: lower.slice(), upper: upper.slice() })

export const openRange = ({ costs }: Program): Range => ({
  lower: new Uint8Array(costs.length),
  upper: new Uint8Array(costs.length).fill(1),
})

export const costOf = ({ costs }: Program, taken: readonly number[]): bigint =>
  taken.reduce((total, column) => total + (costs[column] ?? 0n), 0n)
