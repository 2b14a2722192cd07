import fc from 'fast-check'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { stages } from '#app/modules/tenders/domain/stage.ts'
import type { Assessment, PanelSeat } from '../domain/assessment.ts'
import { agreed, chair, freshPanel, scored, seat, second, third } from './panel.ts'

const usualSeats: readonly PanelSeat[] = [seat(chair, 'chair'), seat(second), seat(third)]
const mostBids = ['a', 'b', 'c'].map((bidId, at) => ({ bidId, lotId: 'lot', alias: `Bidder ${'ABC'[at]}` }))

/** Three to five members, perhaps a substitute for one of them, perhaps somebody from outside for one question. */
const someSeats = fc
  .record({
    more: fc.integer({ min: 0, max: 2 }),
    substitute: fc.option(fc.constantFrom<PanelSeat['scope']>('whole', 'interests')),
    outside: fc.boolean(),
  })
  .map(({ more, substitute, outside }): PanelSeat[] => [
    ...usualSeats.filter(({ personId }) => substitute !== 'whole' || personId !== second),
    ...['fourth', 'fifth'].slice(0, more).map((personId) => seat(personId)),
    ...(substitute ? [seat('substitute', 'member', { inPlaceOf: second, scope: substitute })] : []),
    ...(outside ? [seat('outside', 'assessor')] : []),
  ])

const dealt = (panel: readonly PanelSeat[], q1: readonly string[]): Assessment['dealt'] => [
  ...panel.filter(({ role }) => role === 'assessor').map(({ personId }) => ({ criterionId: 'q2', personId })),
  ...q1.map((personId) => ({ criterionId: 'q1', personId })),
]

/** Whom nothing holds up: declared, scored, locked and agreed, but for the interests that some have. */
const finished = fc
  .record({
    panel: someSeats,
    bids: fc.integer({ min: 0, max: 3 }),
    interests: fc.array(fc.tuple(fc.constantFrom(chair, second, third, 'fourth'), fc.constantFrom('a', 'b', 'c')), {
      maxLength: 2,
    }),
    q1: fc.constantFrom<readonly string[]>([], [chair, second, third], ['fourth', second, third]),
  })
  .map(({ panel, bids, interests, q1 }): Assessment => {
    const people = [...new Set([...panel.map(({ personId }) => personId), second])]
    const has = (personId: string, bidId: string) => interests.some(([p, b]) => p === personId && b === bidId)
    const inBids = mostBids.slice(0, bids)
    const of: Assessment = {
      ...freshPanel,
      panel,
      bids: inBids,
      dealt: dealt(panel, q1),
      interests: people.flatMap((personId) =>
        inBids.map(({ bidId }) => ({ personId, bidId, conflicted: has(personId, bidId), nature: '' })),
      ),
    }
    return agreed(
      scored(
        of,
        panel.map(({ personId }) => personId),
        true,
      ),
    )
  })

const drop = <One>(list: readonly One[], at: number): One[] =>
  list.length === 0 ? [] : list.filter((_, place) => place !== at % list.length)

type Gap = { readonly what: 'declaration' | 'score' | 'lock' | 'agreement' | 'bid' | 'conditions'; readonly at: number }

/** Something that is still to be done, or a bid that has been put out. */
function withGap(of: Assessment, { what, at }: Gap): Assessment {
  if (what === 'declaration') return { ...of, interests: drop(of.interests, at) }
  if (what === 'score') return { ...of, scores: drop(of.scores, at) }
  if (what === 'agreement') return { ...of, agreed: drop(of.agreed, at) }
  if (what === 'bid') return { ...of, bids: drop(of.bids, at) }
  if (what === 'conditions') return { ...of, conditionsJudged: false }
  const { length } = of.scores
  return { ...of, scores: of.scores.map((one, place) => (place === at % length ? { ...one, lockedAt: null } : one)) }
}

const gap = fc.record({
  what: fc.constantFrom<Gap['what']>('declaration', 'score', 'lock', 'agreement', 'bid', 'conditions'),
  at: fc.nat(1000),
})

/** Any state in which the work of a panel can stand while bids are open, from nothing done to everything, often nearly all. */
export const someAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(finished, fc.oneof(fc.array(gap, { maxLength: 2 }), fc.array(gap, { minLength: 3, maxLength: 40 })))
  .map(([of, gaps]) => gaps.reduce(withGap, of))

export const someStage: fc.Arbitrary<Stage> = fc.constantFrom(...stages)
