import { exact, toDecimals } from '#app/kernel/exact.ts'
import type { ScaleLevel } from './scale-level.ts'

const words = [
  'No answer, or an answer that does not meet the need.',
  'Poor: large parts of the need are not met, or there is no evidence.',
  'Weak: the need is partly met, with gaps that would trouble the schools.',
  'Sound: the need is met, with evidence for the main points.',
  'Good: the need is met in full, with evidence for each point and little risk.',
  'Excellent: the need is met in full, with evidence, and the schools gain something more that they value.',
] as const

/** Points rise in even steps from 0 for the lowest score to 100 for the highest. */
export const scaleOf = (levels: readonly string[]): ScaleLevel[] =>
  levels.map((level, score) => ({
    score,
    words: level,
    points: toDecimals(exact(score * 100).div(exact(Math.max(levels.length - 1, 1))), 0),
  }))

/** The scale a tender starts from: 0 to 5, each score in words, so that members of the panel mean the same by it. */
export const usualScale: readonly ScaleLevel[] = scaleOf(words)
