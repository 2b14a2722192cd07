import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { type SchoolShare, schoolShares } from '#app/modules/tenders/domain/school-mix.ts'
import { agreed, chair, declared, everybody, freshPanel, scored, seat, second } from '../testing/panel.ts'
import {
  type Assessment,
  bidsShortOfScorers,
  isDealtTo,
  mayAgree,
  moderationHasBegun,
  questionsOf,
} from './assessment.ts'
import { dealQuestions } from './deal-questions.ts'
import { lockQuality, quorumOf, stillToAgree } from './lock-quality.ts'
import { nextStep } from './next-step.ts'
import { winnerWithout } from './school-effects.ts'
import { reasonWithVoice, schoolScores } from './school-scores.ts'
import { qualityStanding } from './standing.ts'
import type { EvaluationInput } from './terms.ts'

/** The second question is the schools' own; one person speaks for each of two schools. */
const own: Assessment = {
  ...freshPanel,
  questions: freshPanel.questions.map((one, at) =>
    at === 1 ? { ...one, judged: { by: 'schools', mix: 'equal' } } : one,
  ),
  panel: [
    ...freshPanel.panel,
    seat('ann', 'school', { schoolId: 'moxley' }),
    seat('bob', 'school', { schoolId: 'salisbury' }),
  ],
}
const all = [...everybody, 'ann', 'bob']
const finished = scored(declared(own), all, true)

describe('a question that the schools score themselves', () => {
  it('is for whoever speaks for a school and for nobody else, and they have no other', () => {
    for (const person of everybody) expect(questionsOf(own, person).map(({ id }) => id)).toEqual(['q1'])
    for (const person of ['ann', 'bob']) expect(questionsOf(own, person).map(({ id }) => id)).toEqual(['q2'])
    expect(isDealtTo(own, 'stranger', 'q2')).toBe(false)
  })

  it('cannot be dealt out, nor can the panel’s questions be dealt to a school', () => {
    expect(dealQuestions(declared(own), { q2: everybody })).toMatchObject({ reason: 'dealt-question-unknown' })
    expect(dealQuestions(declared(own), { q1: ['ann', ...everybody] })).toMatchObject({ reason: 'dealt-to-a-stranger' })
  })

  it('is scored only for the bids of the school’s own lot', () => {
    const lots = { lot: ['moxley'], other: ['salisbury'] }
    const bids = own.bids.map((bid, at) => (at === 0 ? bid : { ...bid, lotId: 'other' }))
    const scores = schoolScores(scored(declared({ ...own, bids, lotSchools: lots }), all, true))
    expect(scores.map(({ bidId, criterionId }) => [bidId, criterionId])).toEqual([
      ['a', 'q2:moxley'],
      ['b', 'q2:salisbury'],
    ])
  })

  it('needs one score of every school: an interest leaves it short until another of the school stands in', () => {
    expect(bidsShortOfScorers(declared(own))).toEqual([])
    const conflicted = declared(own, ['ann/a'])
    expect(bidsShortOfScorers(conflicted).map(({ bidId }) => bidId)).toEqual(['a'])
    const cem = seat('cem', 'school', { schoolId: 'moxley', inPlaceOf: 'ann', scope: 'interests' })
    expect(bidsShortOfScorers(declared({ ...own, panel: [...own.panel, cem] }, ['ann/a']))).toEqual([])
  })

  it('is agreed by nobody, and the panel waits until every school has locked', () => {
    expect(moderationHasBegun(scored(declared(own), [...everybody, 'ann'], true))).toBe(false)
    expect(moderationHasBegun(finished)).toBe(true)
    expect(mayAgree(finished, chair, 'a', 'q1')).toBe(true)
    for (const person of all) expect(mayAgree(finished, person, 'a', 'q2')).toBe(false)
    expect(stillToAgree(finished).map(({ criterionId }) => criterionId)).toEqual(['q1', 'q1'])
  })

  it('counts no school towards those who must meet', () => {
    expect(quorumOf(own)).toBe(3)
    const locked = (present: string[]) => lockQuality(agreed(finished), present, (text) => text)
    expect(locked([chair, second, 'ann', 'bob'])).toMatchObject({ reason: 'no-quorum' })
    expect(locked(everybody)).toMatchObject({ ok: true })
  })

  it('leaves its speaker nothing more to do once it is locked, whatever follows', () => {
    expect(nextStep(scored(declared(own), ['ann'], true), 'ann')).toBe('school-done')
    expect(nextStep({ ...finished, stage: 'price-opened' }, 'ann')).toBe('school-done')
  })

  it('keeps the reason and says who took part', () => {
    const voice = { pupils: 62, parents: 0, staff: 9, counts: [] }
    expect(reasonWithVoice({ reason: 'Warm and quick.', voice }, own.levels)).toBe(
      'Warm and quick. 62 pupils and 9 members of staff took part.',
    )
    expect(reasonWithVoice({ reason: 'Warm and quick.', voice: null }, own.levels)).toBe('Warm and quick.')
  })
})

const input = (shares: readonly SchoolShare[], scores: readonly (readonly number[])[]): EvaluationInput => ({
  terms: {
    scale: { min: exact(0), max: exact(5), points: null },
    criteria: [
      {
        kind: 'group',
        id: 'menu',
        weight: exact(60),
        minimum: null,
        children: shares.map(({ id, weight }) => ({ kind: 'scored', id, weight: exact(weight), minimum: null })),
      },
      { kind: 'price', id: 'price', weight: exact(40), method: { name: 'lowest-over-bid' } },
    ],
    rule: { name: 'weighted-sum' },
    qualityThreshold: null,
    tieBreak: ['quality', 'price'],
  },
  drawSeed: null,
  sensitivity: null,
  bids: scores.map((given, at) => ({
    id: `bid-${at}`,
    price: exact(100),
    scores: new Map(shares.map(({ id }, school) => [id, exact(given[school] ?? 0)])),
  })),
})

describe('the mix of the schools’ scores', () => {
  const schools = fc.uniqueArray(
    fc.record({ id: fc.uuid(), pupils: fc.integer({ min: 1, max: 5000 }), score: fc.nat(5) }),
    { minLength: 1, maxLength: 9, selector: ({ id }) => id },
  )

  it('never gives a bid less because one school gives it more', () => {
    fc.assert(
      fc.property(schools, fc.nat(8), fc.constantFrom('equal' as const, 'pupils' as const), (list, which, mix) => {
        const shares = schoolShares(list, mix)
        const at = which % list.length
        const better = list.map(({ score }, index) => (index === at ? Math.min(5, score + 1) : score))
        const of = input(shares, [list.map(({ score }) => score), better])
        const [before, after] = of.bids.map((bid) => qualityStanding(of.terms, bid).quality)
        expect(after?.gte(before ?? 0n)).toBe(true)
      }),
    )
  })

  it('can be asked without one school: the others share its weight', () => {
    const shares = schoolShares(
      ['big', 'small', 'tiny'].map((id, at) => ({ id, pupils: [800, 150, 50][at] ?? 1 })),
      'pupils',
    )
    const of = input(shares, [
      [5, 1, 1],
      [2, 4, 4],
    ])
    expect(winnerWithout(of, [])).toBe('bid-0')
    expect(winnerWithout(of, ['big'])).toBe('bid-1')
    expect(winnerWithout(of, ['small'])).toBe('bid-0')
  })
})
