import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chair, declared, everybody, freshPanel, scored, seat, second, third } from '../testing/panel.ts'
import {
  type Assessment,
  bidsOf,
  bidsShortOfScorers,
  hasLocked,
  isDealtTo,
  moderationHasBegun,
  questionsOf,
  scorersOf,
} from './assessment.ts'
import { dealQuestions } from './deal-questions.ts'
import { nameSubstitute } from './name-substitute.ts'
import { remindMember } from './remind-member.ts'

const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)
const four: Assessment = { ...freshPanel, panel: [...freshPanel.panel, seat('fourth')] }

describe('a substitute', () => {
  const asked = { inPlaceOf: second, personId: 'sub', scope: 'interests' as const, because: 'Only two were left.' }
  const withSubstitute = (scope: 'interests' | 'whole') => {
    const others = scope === 'whole' ? freshPanel.panel.filter(({ personId }) => personId !== second) : freshPanel.panel
    const panel = [...others, seat('sub', 'member', { inPlaceOf: second, scope })]
    return declared({ ...freshPanel, panel }, ['second/a'])
  }

  it('for interests scores the bids in which the member has one, and no others', () => {
    const panel = withSubstitute('interests')
    expect(bidsOf(panel, 'sub').map(({ bidId }) => bidId)).toEqual(['a'])
    expect(scorersOf(panel, 'a', 'q1')).toEqual([chair, third, 'sub'])
    expect(scorersOf(panel, 'b', 'q1')).toEqual([chair, second, third])
    expect(bidsShortOfScorers(panel)).toEqual([])
    expect(bidsShortOfScorers(declared(freshPanel, ['second/a'])).map(({ bidId }) => bidId)).toEqual(['a'])
  })

  it('for everything scores every bid', () => {
    expect(bidsOf(withSubstitute('whole'), 'sub').map(({ bidId }) => bidId)).toEqual(['a', 'b'])
  })

  it('has the questions that were dealt to the member', () => {
    const panel = { ...withSubstitute('interests'), dealt: [{ criterionId: 'q1', personId: second }] }
    expect(questionsOf(panel, 'sub').map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect(questionsOf(panel, third).map(({ id }) => id)).toEqual(['q2'])
  })

  it('is waited for before the panel agrees', () => {
    const begun = scored(declared(freshPanel, ['second/a']), everybody, true)
    expect(moderationHasBegun(begun)).toBe(true)
    const joined = { ...begun, panel: [...begun.panel, seat('sub', 'member', asked)] }
    expect(moderationHasBegun(joined)).toBe(false)
  })

  it('takes over everything only from a member who has locked nothing, and interests only where there is one', () => {
    const conflicted = declared(freshPanel, ['second/a'])
    expect(nameSubstitute(conflicted, asked).ok).toBe(true)
    expect(reasonOf(nameSubstitute(declared(), asked))).toBe('no-interest-declared')
    expect(nameSubstitute(declared(), { ...asked, scope: 'whole' }).ok).toBe(true)
    const locked = scored(declared(), [second], true)
    expect(reasonOf(nameSubstitute(locked, { ...asked, scope: 'whole' }))).toBe('member-has-locked')
    expect(reasonOf(nameSubstitute(conflicted, { ...asked, inPlaceOf: 'stranger' }))).toBe('replaced-not-on-panel')
    expect(reasonOf(nameSubstitute({ ...conflicted, stage: 'quality-locked' }, asked))).toBe('quality-already-locked')
  })

  it('is recorded by id, and why stays out of the record', () => {
    const decision = nameSubstitute(declared(freshPanel, ['second/a']), asked)
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('Only two')
  })
})

describe('questions dealt out', () => {
  const deal = { q1: [chair, second, third] }
  const dealtOf = (of: Assessment) => {
    const decision = dealQuestions(of, deal)
    return decision.ok ? { ...of, dealt: decision.value } : of
  }

  it('are each member’s own to score and to lock; the rest stay everybody’s', () => {
    const panel = declared(dealtOf(four))
    expect(questionsOf(panel, 'fourth').map(({ id }) => id)).toEqual(['q2'])
    expect(questionsOf(panel, chair).map(({ id }) => id)).toEqual(['q1', 'q2'])
    const done = scored(panel, [...everybody, 'fourth'], true)
    expect(done.scores.filter(({ personId }) => personId === 'fourth')).toHaveLength(2)
    expect(hasLocked(done, 'fourth')).toBe(true)
    expect(moderationHasBegun(done)).toBe(true)
  })

  it('go to as many members as the tender published, of the panel, until everybody has locked', () => {
    expect(reasonOf(dealQuestions(four, { q1: [chair, second] }))).toBe('too-few-dealt')
    expect(dealQuestions({ ...four, fewestScorers: 2 }, { q1: [chair, second] }).ok).toBe(true)
    expect(reasonOf(dealQuestions(four, { q1: [chair, chair, second] }))).toBe('too-few-dealt')
    expect(reasonOf(dealQuestions(four, { q1: [chair, second, 'stranger'] }))).toBe('dealt-to-a-stranger')
    expect(reasonOf(dealQuestions(four, { q9: [chair, second, third] }))).toBe('dealt-question-unknown')
    const done = scored(declared(four), [...everybody, 'fourth'], true)
    expect(reasonOf(dealQuestions(done, deal))).toBe('agreeing-has-begun')
  })

  it('never leave a locked score behind', () => {
    const locked = scored(declared(four), ['fourth'], true)
    expect(reasonOf(dealQuestions(locked, deal))).toBe('locked-score-left-behind')
  })

  it('leave those from outside what they were invited for', () => {
    const outside = { ...four, panel: [...four.panel, seat('eve', 'assessor')] }
    const invited = { ...outside, dealt: [{ criterionId: 'q2', personId: 'eve' }] }
    expect(questionsOf(invited, 'eve').map(({ id }) => id)).toEqual(['q2'])
    expect(isDealtTo(invited, second, 'q2')).toBe(true)
    expect(questionsOf(dealtOf(invited), 'eve').map(({ id }) => id)).toEqual(['q2'])
    expect(questionsOf(outside, 'eve')).toEqual([])
  })
})

describe('whatever was dealt and declared', () => {
  const everyone = [...everybody, 'fourth', 'eve']
  const cells = everyone.flatMap((person) => ['a', 'b'].map((bid) => `${person}/${bid}`))
  const dealing = fc.array(
    fc.record({ criterionId: fc.constantFrom('q1', 'q2'), personId: fc.constantFrom(...everyone) }),
  )

  it('nobody’s score is shared while one that is asked of anybody is not locked', () => {
    fc.assert(
      fc.property(fc.subarray(cells), dealing, fc.subarray(everyone), (conflicts, dealt, locked) => {
        const panel = { ...four, panel: [...four.panel, seat('eve', 'assessor')], dealt }
        const done = scored(declared(panel, conflicts), locked, true)
        const open = done.bids.some(({ bidId }) =>
          done.questions.some(({ id }) =>
            scorersOf(done, bidId, id).some(
              (person) =>
                !done.scores.some((one) => one.personId === person && one.bidId === bidId && one.criterionId === id),
            ),
          ),
        )
        expect(moderationHasBegun(done)).toBe(!open)
        for (const { personId, bidId, criterionId } of done.scores)
          expect(scorersOf(done, bidId, criterionId)).toContain(personId)
      }),
    )
  })
})

describe('a reminder', () => {
  const now = new Date('2026-12-01T10:00:00Z')
  const asked = { assessment: declared(), personId: second, chairId: chair, lastReminded: null }

  it('goes to a member who still scores, and not twice on one day in London', () => {
    expect(remindMember(asked, now)).toMatchObject({ ok: true, value: { personId: second, sentBy: chair } })
    const early = new Date('2026-12-01T00:10:00Z')
    expect(reasonOf(remindMember({ ...asked, lastReminded: early }, now))).toBe('reminded-today')
    const yesterday = new Date('2026-11-30T23:50:00Z')
    expect(remindMember({ ...asked, lastReminded: yesterday }, now).ok).toBe(true)
  })

  it('goes to nobody who has locked, and to nobody before the bids are open', () => {
    const done = scored(declared(), [second], true)
    expect(reasonOf(remindMember({ ...asked, assessment: done }, now))).toBe('member-is-done')
    expect(reasonOf(remindMember({ ...asked, assessment: { ...declared(), stage: 'published' } }, now))).toBe(
      'bids-not-open',
    )
  })
})
