import { exact, isDecimal } from '#app/kernel/exact.ts'
import { type Meeting, mostMeetings, type Shortlist } from './judging.ts'
import type { PublishedCriterion } from './published-tender.ts'

export const shortestMeeting = 10
export const longestMeeting = 480
export const mostAgendaPoints = 20
export const mostInvited = 20

export type MeetingFault = 'too-many-meetings' | 'minutes-off-range' | 'agenda-off-range' | 'shortlist-off-range'

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most

/** Whether a rule can choose anybody: the first of at most twenty, or a mark from 0 to 100 points. */
export function isShortlist(shortlist: Shortlist): boolean {
  if (shortlist.by === 'everybody') return true
  if (shortlist.by === 'top') return isWhole(shortlist.count, 1, mostInvited)
  const { points } = shortlist
  return isDecimal(points) && exact(points).gte(0n) && exact(points).lte(exact(100))
}

/** What is wrong with the meetings as they are described, or nothing. Minutes are whole, from 10 to 480 for each bidder. */
export function meetingFault(meetings: readonly Meeting[]): MeetingFault | null {
  if (meetings.length > mostMeetings) return 'too-many-meetings'
  if (!meetings.every(({ minutes }) => isWhole(minutes, shortestMeeting, longestMeeting))) return 'minutes-off-range'
  if (!meetings.every(({ agenda }) => isWhole(agenda.length, 1, mostAgendaPoints))) return 'agenda-off-range'
  return meetings.every(({ shortlist }) => isShortlist(shortlist)) ? null : 'shortlist-off-range'
}

export type MeetingGap =
  | { readonly reason: 'meeting-not-described'; readonly meeting: number; readonly question: string }
  | { readonly reason: 'meeting-without-question'; readonly meeting: number }

type Prepared = {
  readonly criteria: readonly Pick<PublishedCriterion, 'title' | 'judged'>[]
  readonly meetings: readonly Meeting[]
}

/**
 * What keeps criteria and meetings from being published together: a question that is judged at a meeting nobody described,
 * or a meeting at which nothing is judged. Meetings are counted from 0.
 */
export function meetingGaps({ criteria, meetings }: Prepared): MeetingGap[] {
  const judged = criteria.flatMap(({ title, judged: how }) =>
    how?.by === 'meeting' ? [{ title, meeting: how.meeting }] : [],
  )
  const idle = meetings.flatMap((_, meeting): MeetingGap[] =>
    judged.some((one) => one.meeting === meeting) ? [] : [{ reason: 'meeting-without-question', meeting }],
  )
  return [
    ...judged
      .filter(({ meeting }) => meetings[meeting] === undefined)
      .map(({ title: question, meeting }): MeetingGap => ({ reason: 'meeting-not-described', meeting, question })),
    ...idle,
  ]
}
