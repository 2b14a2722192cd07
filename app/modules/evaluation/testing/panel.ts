import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import { usualScale } from '#app/modules/tenders/domain/usual-scale.ts'
import { type Assessment, bidsOf, type GivenScore, type PanelSeat, questionsOf } from '../domain/assessment.ts'

export const chair = 'chair'
export const second = 'second'
export const third = 'third'
export const ownReason = 'Engineers answer within four hours and two spare machines stand in Walsall.'

const question = (id: string): PublishedCriterion => ({
  id,
  parentId: 'service',
  kind: 'scored',
  title: `Question ${id}`,
  weight: '50',
  question: 'How?',
  guidance: '',
  wordLimit: null,
  minimum: null,
})

export const seat = (
  personId: string,
  role: PanelSeat['role'] = 'member',
  more: Partial<PanelSeat> = {},
): PanelSeat => ({
  personId,
  role,
  schoolId: null,
  inPlaceOf: null,
  scope: 'whole',
  ...more,
})

/** Three members, two bids, two questions; nobody has said or scored anything. */
export const freshPanel: Assessment = {
  tenderId: 'tender',
  stage: 'opened',
  fewestScorers: 3,
  dealt: [],
  lotSchools: { lot: ['moxley', 'salisbury'] },
  conditionsJudged: true,
  levels: usualScale,
  questions: [question('q1'), question('q2')],
  panel: [seat(chair, 'chair'), seat(second), seat(third)],
  bids: [
    { bidId: 'a', lotId: 'lot', alias: 'Bidder A' },
    { bidId: 'b', lotId: 'lot', alias: 'Bidder B' },
  ],
  interests: [],
  scores: [],
  agreed: [],
}

export const everybody = freshPanel.panel.map(({ personId }) => personId)

/** Everybody has said that they have no interest, but for those named as `person/bid`. */
export const declared = (of: Assessment = freshPanel, conflicts: readonly string[] = []): Assessment => ({
  ...of,
  interests: of.panel.flatMap(({ personId }) =>
    of.bids.map(({ bidId }) => ({
      personId,
      bidId,
      conflicted: conflicts.includes(`${personId}/${bidId}`),
      nature: '',
    })),
  ),
})

/** These members have scored every question dealt to them of every bid they may read, and locked if so wanted. */
export function scored(of: Assessment, who: readonly string[], locked: boolean, score = 4): Assessment {
  const free = who.flatMap((personId) => bidsOf(of, personId).map(({ bidId }) => ({ personId, bidId })))
  const scores = free.flatMap(({ personId, bidId }) =>
    questionsOf(of, personId).map(
      ({ id: criterionId }): GivenScore => ({
        id: `${personId}/${bidId}/${criterionId}`,
        bidId,
        criterionId,
        personId,
        score,
        reason: ownReason,
        evidence: [],
        voice: null,
        lockedAt: locked ? new Date(0) : null,
      }),
    ),
  )
  return { ...of, scores: [...of.scores, ...scores] }
}

/** Every question of every bid has its agreed score. */
export const agreed = (of: Assessment, score = 4): Assessment => ({
  ...of,
  agreed: of.bids.flatMap(({ bidId }) =>
    of.questions.map(({ id: criterionId }) => ({
      bidId,
      criterionId,
      score,
      reason: ownReason,
      discussion: '',
      agreedBy: chair,
      agreedAt: new Date(0),
    })),
  ),
})

export const bothBidders = [
  { token: 'acme', bidIds: ['a'] },
  { token: 'brown', bidIds: ['b'] },
]
