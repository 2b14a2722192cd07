import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'

export type ReasonFault = 'reason-missing' | 'reason-too-short' | 'reason-repeats-scale'

/** A reason shorter than this says nothing a losing supplier could answer. */
export const usualShortestReason = 20

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether a reason only repeats the words of the scale: at least four in five of its words stand in the words of one
 * level. Notes that parrot the scale did not stand up in Woods v Milton Keynes (2015).
 */
export function repeatsScale(reason: string, levels: readonly Pick<ScaleLevel, 'words'>[]): boolean {
  const said = wordsOf(reason)
  if (said.length === 0) return false
  return levels.some((level) => {
    const words = new Set(wordsOf(level.words))
    return said.filter((word) => words.has(word)).length * 5 >= said.length * 4
  })
}

/** What keeps a reason from standing beside a score, null when nothing does. Runs of spaces count as one. */
export function reasonFault(
  reason: string,
  levels: readonly Pick<ScaleLevel, 'words'>[],
  shortest: number = usualShortestReason,
): ReasonFault | null {
  const said = reason.trim().replace(/\s+/g, ' ')
  if (said === '') return 'reason-missing'
  if ([...said].length < shortest) return 'reason-too-short'
  return repeatsScale(said, levels) ? 'reason-repeats-scale' : null
}
