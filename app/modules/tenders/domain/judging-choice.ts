import { type Judging, mostMeetings, schoolMixes } from './judging.ts'

/** One line of the list in which it is chosen how a question is judged: `meeting-1` is the first meeting. */
export const judgingChoice = (judged: Judging | null): string => {
  if (judged === null) return 'answer'
  return judged.by === 'meeting' ? `meeting-${judged.meeting + 1}` : `schools-${judged.mix}`
}

const others: readonly Judging[] = [
  ...Array.from({ length: mostMeetings }, (_, meeting) => ({ by: 'meeting' as const, meeting })),
  ...schoolMixes.map((mix) => ({ by: 'schools' as const, mix })),
]

/** Every way in which a question can be judged, the written answer first. */
export const judgings: readonly (Judging | null)[] = [null, ...others]

/** What was chosen; anything else is a written answer. */
export const judgingOf = (choice: string): Judging | null =>
  others.find((judged) => judgingChoice(judged) === choice) ?? null
