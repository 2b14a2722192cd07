import { type Exact, exact, roundHalfUp, toDecimals } from '#app/kernel/exact.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'

/** Who took part where a school scores for itself, and how many of them gave each level of the scale, as published. */
export type SchoolVoice = {
  readonly pupils: number
  readonly parents: number
  readonly staff: number
  readonly counts: readonly number[]
}

export type VoiceFault = 'more-answers-than-people' | 'voice-off-scale'

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** How many gave a level at all: fewer than took part, where some only looked on. */
export const answersIn = ({ counts }: Pick<SchoolVoice, 'counts'>): number => sumOf(counts)

/** Nobody can be counted twice, and nobody can give a level that the scale does not have. */
export function voiceFault(voice: SchoolVoice | null, levels: readonly ScaleLevel[]): VoiceFault | null {
  if (voice === null) return null
  if (voice.counts.length > levels.length) return 'voice-off-scale'
  return answersIn(voice) > voice.pupils + voice.parents + voice.staff ? 'more-answers-than-people' : null
}

/** The mean of what everybody gave, on the published scale; null where nobody gave a level. */
export function meanOf({ counts }: Pick<SchoolVoice, 'counts'>, levels: readonly ScaleLevel[]): Exact | null {
  const answers = sumOf(counts)
  const total = sumOf(levels.map(({ score }, index) => score * (counts[index] ?? 0)))
  return answers === 0 ? null : exact(total).div(exact(answers))
}

/** The whole score nearest to the mean, halves up. The school may give another and says why. */
export function suggestedScore(voice: Pick<SchoolVoice, 'counts'>, levels: readonly ScaleLevel[]): number | null {
  const mean = meanOf(voice, levels)
  return mean === null ? null : Number(roundHalfUp(mean))
}

const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`]

/** "62 pupils and 9 members of staff took part; their mean is 3.42." Empty where nothing was said. */
export function voiceSentence(voice: SchoolVoice | null, levels: readonly ScaleLevel[]): string {
  if (voice === null) return ''
  const groups = [
    ...counted(voice.pupils, 'pupil', 'pupils'),
    ...counted(voice.parents, 'parent', 'parents'),
    ...counted(voice.staff, 'member of staff', 'members of staff'),
  ]
  if (groups.length === 0) return ''
  const last = groups.at(-1)
  const who = groups.length === 1 ? last : `${groups.slice(0, -1).join(', ')} and ${last}`
  const mean = meanOf(voice, levels)
  return `${who} took part${mean === null ? '' : `; the mean of their scores is ${toDecimals(mean, 2)}`}.`
}
