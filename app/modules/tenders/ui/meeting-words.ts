import type { Meeting, MeetingKind, Shortlist } from '../domain/judging.ts'

/** "Presentation", "Visit", "Trial": for a heading or a list. */
const meetingName: Record<MeetingKind, string> = {
  presentation: 'Presentation',
  visit: 'Visit',
  trial: 'Trial',
}

const meetingPlaces = ['First', 'Second', 'Third'] as const

/** "First meeting: presentation". */
export const meetingTitle = ({ kind }: Pick<Meeting, 'kind'>, meeting: number): string =>
  `${meetingPlaces[meeting] ?? 'Last'} meeting: ${meetingName[kind].toLowerCase()}`

/** Who is met, as everybody reads it. With several lots the rule holds in each. */
export function shortlistWords(shortlist: Shortlist, lots: number): string {
  const within = lots > 1 ? ' in each lot' : ''
  if (shortlist.by === 'everybody') return 'Every bidder that is still in is met.'
  if (shortlist.by === 'mark') return `Every bidder with at least ${shortlist.points} of 100 points so far is met.`
  return shortlist.count === 1
    ? `The bidder with the most points so far is met${within}. Where several are level at the top, all of them are.`
    : `The ${shortlist.count} bidders with the most points so far are met${within}. Where several are level at the last place, all of them are.`
}

export const pointsSoFarRule =
  'Points so far are those of the questions scored until then, weighed as published and re-weighed to 100. Prices stay sealed. A bidder that has missed a published minimum, or can no longer reach one, is not met. Whoever is not met is out and is told why.'
