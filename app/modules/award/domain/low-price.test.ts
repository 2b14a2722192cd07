import { describe, expect, it } from 'vitest'
import { askForExplanation, decideLowPrice, explainPrice, type FlaggedBid, lowPriceStops } from './low-price.ts'

const now = new Date('2026-12-01T12:00:00Z')
const bid: FlaggedBid = {
  tenderId: 'tender',
  lotId: 'lot',
  bidId: 'bid',
  stage: 'price-opened',
  flagged: true,
  exchange: null,
}
const asked = {
  bidId: 'bid',
  letter: 'Why?',
  answerBy: '2026-12-08',
  answer: null,
  decision: null,
  reasons: null,
} as const
const letter = { letter: 'Why?', answerBy: '2026-12-08' }
const reason = (decision: { ok: boolean; reason?: string }) => (decision.ok ? null : decision.reason)

describe('asking why a price is so low', () => {
  it('is recorded with the day to answer by', () => {
    const decision = askForExplanation(bid, letter, now)
    expect(decision.ok && decision.events).toEqual([
      { type: 'award.explanation-asked', chain: 'tender', about: 'bid', data: { answerBy: '2026-12-08' } },
    ])
  })
  it('is refused for a bid whose price is not very low, twice, for today, and once the award is approved', () => {
    expect(reason(askForExplanation({ ...bid, flagged: false }, letter, now))).toBe('price-not-flagged')
    expect(reason(askForExplanation({ ...bid, exchange: asked }, letter, now))).toBe('explanation-asked-already')
    expect(reason(askForExplanation(bid, { ...letter, answerBy: '2026-12-01' }, now))).toBe('answer-day-too-early')
    expect(reason(askForExplanation({ ...bid, stage: 'standstill' }, letter, now))).toBe('price-question-closed')
  })
})

describe('deciding on a very low price', () => {
  const decide = (exchange: FlaggedBid['exchange'], at = now) =>
    decideLowPrice({ ...bid, exchange }, { decision: 'disregarded', reasons: 'It could not say.' }, at)
  it('waits for the answer or for the end of the last day to answer', () => {
    expect(reason(decide(asked))).toBe('answer-still-open')
    expect(reason(decide(asked, new Date('2026-12-08T23:59:59Z')))).toBe('answer-still-open')
    expect(decide(asked, new Date('2026-12-09T00:00:00Z')).ok).toBe(true)
    expect(decide({ ...asked, answer: 'We own our warehouse.' }).ok).toBe(true)
  })
  it('is not done before the supplier was asked, nor twice', () => {
    expect(reason(decide(null))).toBe('explanation-not-asked')
    expect(reason(decide({ ...asked, decision: 'stands', reasons: 'Shown.' }))).toBe('low-price-decided-already')
  })
  it('ends the time to answer', () => {
    expect(explainPrice({ ...bid, exchange: asked }, 'Late, but here.').ok).toBe(true)
    expect(reason(explainPrice({ ...bid, exchange: { ...asked, decision: 'stands', reasons: '' } }, 'x'))).toBe(
      'low-price-decided-already',
    )
  })
})

describe('recommending a bid with a very low price', () => {
  it('waits until its supplier was heard and the price decided on', () => {
    expect(lowPriceStops(bid)).toBe('low-price-undecided')
    expect(lowPriceStops({ ...bid, exchange: asked })).toBe('low-price-undecided')
    expect(lowPriceStops({ ...bid, exchange: { ...asked, decision: 'stands', reasons: 'Shown.' } })).toBeNull()
  })
  it('is impossible once the bid is disregarded, and unhindered for any other bid', () => {
    expect(lowPriceStops({ ...bid, exchange: { ...asked, decision: 'disregarded', reasons: 'No.' } })).toBe(
      'bid-disregarded',
    )
    expect(lowPriceStops({ ...bid, flagged: false })).toBeNull()
    expect(lowPriceStops(undefined)).toBeNull()
  })
})
