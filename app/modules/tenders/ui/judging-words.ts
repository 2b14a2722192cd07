import type { Judging } from '../domain/judging.ts'
import { judgingChoice, judgings } from '../domain/judging-choice.ts'

const places = ['first', 'second', 'third'] as const

/** How a question is judged where not by a written answer, as suppliers read it. */
export function judgedWords(judged: Judging): string {
  if (judged.by === 'meeting') return `Judged at the ${places[judged.meeting] ?? 'last'} meeting`
  const mix = judged.mix === 'equal' ? 'every school counts the same' : 'each school counts by its pupils'
  return `Scored by the schools, each for itself: ${mix}`
}

/** Meetings are described and published, but not yet held here: they cannot be chosen. */
export const judgingChoices = judgings
  .filter((judged) => judged?.by !== 'meeting')
  .map((judged) => ({
    value: judgingChoice(judged),
    label: judged === null ? 'By the written answer' : judgedWords(judged),
  }))
