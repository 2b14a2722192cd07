/** Who took part where a school scores for itself, and how many of them gave each level, the lowest first. */
export type SchoolVoice = {
  readonly pupils: number
  readonly parents: number
  readonly staff: number
  readonly counts: readonly number[]
}
