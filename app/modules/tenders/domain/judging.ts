/** How the scores that schools give, each for itself, are mixed: every school counts the same, or by its pupils. */
export const schoolMixes = ['equal', 'pupils'] as const
export type SchoolMix = (typeof schoolMixes)[number]

/**
 * How a question is judged where not by a written answer: at one of the meetings with each bidder, counted from 0, or by
 * the schools, each for itself.
 */
export type Judging =
  | { readonly by: 'meeting'; readonly meeting: number }
  | { readonly by: 'schools'; readonly mix: SchoolMix }

export const meetingKinds = ['presentation', 'visit', 'trial'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Which bidders are met: all that are in, the first so many by their points so far, or all that reach so many of 100 points. */
export type Shortlist =
  | { readonly by: 'everybody' }
  | { readonly by: 'top'; readonly count: number }
  | { readonly by: 'mark'; readonly points: string }

/** A meeting that every bidder on the shortlist has in the same way: the same agenda and the same time. */
export type Meeting = {
  readonly kind: MeetingKind
  readonly minutes: number
  readonly agenda: readonly string[]
  readonly shortlist: Shortlist
}

/** At most so many meetings with each bidder: a small panel first and then a wider one, or a visit after a presentation. */
export const mostMeetings = 3

type Criterion = { readonly kind: 'scored' | 'group' | 'price'; readonly judged?: Judging | null | undefined }

/** Whether suppliers answer this question in writing, in their bid. */
export const isAnswered = ({ kind, judged }: Criterion): boolean => kind === 'scored' && (judged ?? null) === null
