import type { CategoryStory } from './category-stories.ts'

export type Bidder = keyof CategoryStory['bids']

export type BidderStory = {
  readonly key: 'colin' | 'ruth' | 'leila'
  readonly name: Bidder
  readonly answer: (question: string) => string
  /** What the three members give for each question in turn, and what the panel agrees. */
  readonly scores: readonly (readonly [helen: number, tom: number, aisha: number, agreed: number])[]
}

export const bidders: readonly BidderStory[] = [
  {
    key: 'colin',
    name: 'Midland Print Rentals',
    answer: (question) =>
      `On ${question.toLowerCase()}: we serve more than two hundred schools from our depot and keep to a standard service. Faults are logged by telephone or on our site. Most visits are made by the next working day. A report is sent each quarter. Our terms are those of our standard agreement.`,
    scores: [
      [3, 3, 2, 3],
      [3, 2, 3, 3],
      [3, 3, 3, 3],
      [2, 3, 2, 2],
      [2, 2, 2, 2],
    ],
  },
  {
    key: 'ruth',
    name: 'Blackthorn Office',
    answer: (question) =>
      `On ${question.toLowerCase()}: each school has a named person who answers within four working hours; last year 91 in 100 faults were put right on the first visit, measured at 38 schools like yours. If something cannot be put right in two days we replace it and the charge stops meanwhile. Every head gets one page a month with what was done and what is owed. Two Walsall primaries will tell you how their change went.`,
    scores: [
      [5, 4, 4, 4],
      [4, 4, 5, 4],
      [4, 4, 4, 4],
      [4, 5, 4, 4],
      [3, 3, 4, 3],
    ],
  },
  {
    key: 'leila',
    name: 'Copyhouse Community',
    answer: (question) =>
      `On ${question.toLowerCase()}: we are a community interest company in Darlaston and employ eleven local people, four of them apprentices. We come on foot or by bicycle, usually the same morning. What we cannot mend we swap from stock in the Old Library. Whatever we earn above our costs goes into repair clubs that your pupils can join; last year 140 did.`,
    scores: [
      [4, 4, 3, 4],
      [3, 3, 3, 3],
      [3, 4, 3, 3],
      [3, 3, 3, 3],
      [5, 5, 5, 5],
    ],
  },
]

export const reasonFor = (score: number): string =>
  [
    'There is no answer to what was asked, and nothing that could be scored.',
    'The answer names the subject but offers nothing that a school could hold the supplier to.',
    'It is a standard service: next working day, no measured results, and nothing said of small schools.',
    'Clear on who comes and when, with a plan we could follow; the evidence is thin in places.',
    'Named people, a promise in hours and measured results from schools like ours; little is left open.',
    'More than we asked for, with figures we can check and something of lasting worth for our pupils.',
  ][score] ?? ''
