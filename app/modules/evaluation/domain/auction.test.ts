import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { type AuctionFacts, arrangeAuction, auctionState, type OfferFacts, offerLowerPrices } from './auction.ts'

const rule = { minutes: 60, extendMinutes: 10, leastStep: '0.5' }
const at = (minutes: number) => new Date(Date.UTC(2026, 11, 1, 10, minutes))
const times = { startsAt: at(0), endsAt: at(60) }
const facts = (more: Partial<AuctionFacts> = {}): AuctionFacts => ({
  tenderId: 't',
  stage: 'price-opened',
  rule,
  times: null,
  ...more,
})
const offering = (more: Partial<OfferFacts> = {}): OfferFacts => ({
  ...facts({ times }),
  bidId: 'b',
  isOut: false,
  counting: { prices: { rent: '100', page: '0.4' }, cost: pence(100_000), schools: [pence(60_000), pence(40_000)] },
  ...more,
})
const lower = { prices: { rent: '99', page: '0.4' }, cost: pence(99_000), schools: [pence(60_000), pence(39_000)] }
const offerWithout = (line: 'rent' | 'page') => {
  const { [line]: _, ...prices } = lower.prices
  return outcome(offerLowerPrices(offering(), { ...lower, prices }, at(5), digest))
}
const digest = (text: string) => `digest of ${text.length}`
const outcome = (decision: { ok: boolean; reason?: string }) => (decision.ok ? 'accepted' : decision.reason)

describe('an auction', () => {
  it('is arranged once, a day ahead at least, and only where it was published', () => {
    const now = at(0)
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
    expect(outcome(arrangeAuction(facts(), tomorrow, now))).toBe('accepted')
    expect(outcome(arrangeAuction(facts(), new Date(tomorrow.getTime() - 1), now))).toBe('auction-too-soon')
    expect(outcome(arrangeAuction(facts({ times }), tomorrow, now))).toBe('auction-arranged')
    expect(outcome(arrangeAuction(facts({ rule: null }), tomorrow, now))).toBe('no-auction-published')
    expect(outcome(arrangeAuction(facts({ stage: 'quality-locked' }), tomorrow, now))).toBe('prices-not-open')
  })

  it('runs from its first instant and is over at its last', () => {
    expect([at(-1), at(0), at(59), at(60)].map((now) => auctionState({ rule, times }, now))).toEqual([
      'to-come',
      'running',
      'running',
      'over',
    ])
  })
})

describe('a lower price', () => {
  it('counts only while the auction is on, and never for a bid that is out', () => {
    expect(outcome(offerLowerPrices(offering(), lower, at(-1), digest))).toBe('auction-not-begun')
    expect(outcome(offerLowerPrices(offering(), lower, at(60), digest))).toBe('auction-over')
    expect(outcome(offerLowerPrices(offering({ isOut: true }), lower, at(5), digest))).toBe('bid-is-out')
    expect(outcome(offerLowerPrices(offering(), lower, at(5), digest))).toBe('accepted')
  })

  it('goes down by the published step or more, exactly, and makes no school pay more', () => {
    const offer = (cost: number, schools = lower.schools) =>
      outcome(offerLowerPrices(offering(), { ...lower, schools, cost: pence(cost) }, at(5), digest))
    expect(offer(99_500)).toBe('accepted')
    expect(offer(99_501)).toBe('step-too-small')
    expect(offer(90_000, [pence(49_999), pence(40_001)])).toBe('school-dearer')
    expect(offerWithout('page')).toBe('line-missing')
  })

  it('in the last minutes moves the end ahead for everybody, and otherwise leaves it', () => {
    const endAfter = (minutes: number) => {
      const decision = offerLowerPrices(offering(), lower, at(minutes), digest)
      return decision.ok ? decision.value.endsAt : null
    }
    expect(endAfter(50)).toEqual(at(60))
    expect(endAfter(51)).toEqual(at(61))
    expect(endAfter(59)).toEqual(at(69))
  })

  it('never ends an auction sooner, and never makes a bid dearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 90 }), fc.integer({ min: 1, max: 200_000 }), (minutes, cost) => {
        const decision = offerLowerPrices(offering(), { ...lower, cost: pence(cost) }, at(minutes), digest)
        if (!decision.ok) return
        expect(decision.value.endsAt >= times.endsAt).toBe(true)
        expect(decision.value.cost).toBeLessThan(100_000)
      }),
    )
  })
})
