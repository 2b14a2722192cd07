import { describe, expect, it } from 'vitest'
import { bothBidders, chair, declared, freshPanel, scored } from '../testing/panel.ts'
import { declareInterests } from './declare-interests.ts'

const free = (token: string) => ({ token, conflicted: false, nature: '' })
const conflict = (token: string, nature = 'My sister works there') => ({ token, conflicted: true, nature })
const declare = (answers: Parameters<typeof declareInterests>[1], assessment = freshPanel) =>
  declareInterests({ assessment, personId: chair, bidders: bothBidders }, answers)
const refusal = (decision: ReturnType<typeof declare>) => (decision.ok ? null : decision.reason)

describe('a member of the panel says of each bidder whether they have an interest', () => {
  it('and the answer by name becomes an answer for each of that bidder’s bids', () => {
    const bidders = [{ token: 'acme', bidIds: ['a', 'b'] }]
    const decision = declareInterests({ assessment: freshPanel, personId: chair, bidders }, [conflict('acme')])
    expect(decision.ok && decision.value.map(({ bidId, conflicted }) => [bidId, conflicted])).toEqual([
      ['a', true],
      ['b', true],
    ])
  })

  it('and the record keeps which bids, but never the name or the nature of the interest', () => {
    const decision = declare([free('acme'), conflict('brown')])
    expect(decision.ok && decision.events).toEqual([
      {
        type: 'evaluation.interests-declared',
        chain: 'tender',
        about: chair,
        data: { bids: 2, conflicted: ['b'] },
      },
    ])
  })

  it('for every bidder on the list, and for no other', () => {
    expect(refusal(declare([free('acme')]))).toBe('bidder-unanswered')
    expect(refusal(declare([free('acme'), free('brown'), free('stranger')]))).toBe('bidder-unknown')
  })

  it('and says what the interest is', () => {
    expect(refusal(declare([free('acme'), conflict('brown', '  ')]))).toBe('nature-missing')
  })

  it('only while bids are open and quality is not locked', () => {
    const both = [free('acme'), free('brown')]
    expect(refusal(declare(both, { ...freshPanel, stage: 'published' }))).toBe('bids-not-open')
    expect(refusal(declare(both, { ...freshPanel, stage: 'quality-locked' }))).toBe('quality-already-locked')
  })

  it('may remember an interest later, but cannot take one back', () => {
    expect(declare([free('acme'), conflict('brown')], declared()).ok).toBe(true)
    expect(refusal(declare([free('acme'), free('brown')], declared(freshPanel, ['chair/b'])))).toBe('interest-stands')
  })

  it('and no longer once their own scores are locked', () => {
    const done = scored(declared(), [chair], true)
    expect(refusal(declare([free('acme'), conflict('brown')], done))).toBe('own-scores-locked')
  })
})
