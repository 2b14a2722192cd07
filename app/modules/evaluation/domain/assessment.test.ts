import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chair, declared, everybody, freshPanel, scored, second, third } from '../testing/panel.ts'
import { bidsOf, hasLocked, mayAgree, mayReadBid, moderationHasBegun, scorersOf } from './assessment.ts'

describe('what a member of the panel may read', () => {
  it('is nothing before saying of every bidder whether they have an interest', () => {
    const [first] = declared().interests
    expect(bidsOf(freshPanel, chair)).toEqual([])
    expect(bidsOf({ ...freshPanel, interests: first ? [first] : [] }, chair)).toEqual([])
  })

  it('is every bid but those of bidders they have an interest in', () => {
    const panel = declared(freshPanel, ['second/a'])
    expect(bidsOf(panel, chair).map(({ bidId }) => bidId)).toEqual(['a', 'b'])
    expect(bidsOf(panel, second).map(({ bidId }) => bidId)).toEqual(['b'])
    expect(mayReadBid(panel, second, 'a')).toBe(false)
    expect(scorersOf(panel, 'a', 'q1')).toEqual([chair, third])
  })

  it('is nothing for somebody who is not on the panel, and no bid of another tender', () => {
    expect(mayReadBid(declared(), 'stranger', 'a')).toBe(false)
    expect(mayReadBid(declared(), chair, 'elsewhere')).toBe(false)
  })

  const conflicts = fc.subarray(everybody.flatMap((person) => ['a', 'b'].map((bid) => `${person}/${bid}`)))
  it('never includes a bid they declared an interest in, whatever the others declared', () => {
    fc.assert(
      fc.property(conflicts, (chosen) => {
        const panel = scored(declared(freshPanel, chosen), everybody, true)
        for (const pair of chosen) {
          const [person = '', bid = ''] = pair.split('/')
          expect(mayReadBid(panel, person, bid)).toBe(false)
          expect(mayAgree(panel, person, bid, 'q1')).toBe(false)
          expect(scorersOf(panel, bid, 'q1')).not.toContain(person)
        }
      }),
    )
  })
})

describe('moderation begins', () => {
  it('when the last member has locked every score, and not before', () => {
    const two = scored(declared(), [chair, second], true)
    expect(moderationHasBegun(two)).toBe(false)
    expect(moderationHasBegun(scored(two, [third], false))).toBe(false)
    expect(moderationHasBegun(scored(two, [third], true))).toBe(true)
  })

  it('without waiting for scores that a conflicted member may not give', () => {
    const panel = scored(declared(freshPanel, ['second/a', 'second/b']), [chair, third], true)
    expect(hasLocked(panel, second)).toBe(true)
    expect(moderationHasBegun(panel)).toBe(true)
  })

  it('never where no bid was opened', () => {
    expect(moderationHasBegun({ ...freshPanel, bids: [] })).toBe(false)
  })
})

describe('what was agreed is recorded', () => {
  it('by the chair', () => {
    expect(mayAgree(declared(), chair, 'a', 'q1')).toBe(true)
    expect(mayAgree(declared(), second, 'a', 'q1')).toBe(false)
  })

  it('by another member for a bid the chair has an interest in', () => {
    const panel = declared(freshPanel, ['chair/a'])
    expect(mayAgree(panel, chair, 'a', 'q1')).toBe(false)
    expect(mayAgree(panel, second, 'a', 'q1')).toBe(true)
    expect(mayAgree(panel, second, 'b', 'q1')).toBe(false)
  })
})
