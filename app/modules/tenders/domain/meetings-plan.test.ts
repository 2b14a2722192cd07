import { expect, it } from 'vitest'
import type { Meeting } from './judging.ts'
import { meetingFault, meetingGaps } from './meetings-plan.ts'

const presentation: Meeting = {
  kind: 'presentation',
  minutes: 45,
  agenda: ['How you would take over from the present supplier'],
  shortlist: { by: 'top', count: 2 },
}
const visit: Meeting = { ...presentation, kind: 'visit', shortlist: { by: 'mark', points: '62.5' } }
const at = (meeting: number) => ({ title: 'Taking over', judged: { by: 'meeting' as const, meeting } })
const inWriting = { title: 'Repairs', judged: null }

it('a meeting has whole minutes, an agenda and a rule that can choose somebody', () => {
  expect(meetingFault([presentation, visit])).toBeNull()
  expect(meetingFault([])).toBeNull()
  expect(meetingFault([{ ...presentation, minutes: 5 }])).toBe('minutes-off-range')
  expect(meetingFault([{ ...presentation, minutes: 30.5 }])).toBe('minutes-off-range')
  expect(meetingFault([{ ...presentation, agenda: [] }])).toBe('agenda-off-range')
  expect(meetingFault([{ ...presentation, shortlist: { by: 'top', count: 0 } }])).toBe('shortlist-off-range')
  expect(meetingFault([{ ...visit, shortlist: { by: 'mark', points: '100.1' } }])).toBe('shortlist-off-range')
  expect(meetingFault([{ ...visit, shortlist: { by: 'mark', points: 'many' } }])).toBe('shortlist-off-range')
  expect(meetingFault(Array(4).fill(visit))).toBe('too-many-meetings')
})

it('every question judged at a meeting has its meeting, and every meeting has a question', () => {
  expect(meetingGaps({ criteria: [inWriting, at(0), at(1)], meetings: [presentation, visit] })).toEqual([])
  expect(meetingGaps({ criteria: [inWriting, at(1)], meetings: [presentation] })).toEqual([
    { reason: 'meeting-not-described', meeting: 1, question: 'Taking over' },
    { reason: 'meeting-without-question', meeting: 0 },
  ])
  expect(meetingGaps({ criteria: [inWriting], meetings: [] })).toEqual([])
})
