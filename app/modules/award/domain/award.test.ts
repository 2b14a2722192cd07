import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#app/kernel/london-time.ts'
import { isWorkingDay, workingDaysBetween } from '#app/kernel/working-days.ts'
import { assessedLot } from '../testing/assessed-lot.ts'
import { approveAward, type ReadyToApprove, standstillDays, standstillEnd } from './approve-award.ts'
import { confirmAward, standstillIsOver } from './confirm-award.ts'
import { lotsToAward, type ReadyToRecommend, recommendAward, withoutThoseOut } from './recommend-award.ts'

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'])
const digest = (text: string) => `digest of ${text.length}`
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)

describe('a recommendation', () => {
  const ready: ReadyToRecommend = {
    tenderId: 'tender',
    stage: 'price-opened',
    lots: [
      {
        lotId: 'one',
        ranked: [
          { bidId: 'a', rank: 1 },
          { bidId: 'b', rank: 2 },
        ],
        winner: 'a',
      },
      { lotId: 'two', ranked: [{ bidId: 'c', rank: 1 }], winner: 'c' },
      { lotId: 'none', ranked: [], winner: null },
    ],
    recommended: [],
    limit: null,
  }
  const first = { lotId: 'one', bidId: 'a', text: 'Best value.', whyNotFirst: '' }

  it('is for the bid that came first, or says why for another that is still in', () => {
    expect(recommendAward(ready, first)).toMatchObject({
      ok: true,
      value: { bidId: 'a', recommendation: 'Best value.' },
    })
    const second = { ...first, bidId: 'b' }
    expect(reasonOf(recommendAward(ready, second))).toBe('why-not-first-missing')
    const decision = recommendAward(ready, { ...second, whyNotFirst: 'The first withdrew.' })
    expect(decision.ok && decision.value.recommendation).toContain('The first withdrew.')
    expect(reasonOf(recommendAward(ready, { ...first, bidId: 'c' }))).toBe('bid-not-ranked')
  })

  it('of the last lot that somebody can win moves the tender on', () => {
    expect(lotsToAward(ready.lots)).toEqual(['one', 'two'])
    expect(recommendAward(ready, first)).toMatchObject({ value: { completes: false } })
    expect(recommendAward({ ...ready, recommended: [{ lotId: 'two', bidId: 'c' }] }, first)).toMatchObject({
      value: { completes: true },
    })
  })

  it('can be written anew until it is approved, and then no longer', () => {
    const again = {
      ...ready,
      undecided: [],
      outdated: false,
      stage: 'recommended' as const,
      recommended: [
        { lotId: 'one', bidId: 'a' },
        { lotId: 'two', bidId: 'c' },
      ],
    }
    expect(recommendAward(again, first)).toMatchObject({ ok: true, value: { completes: false } })
    expect(reasonOf(recommendAward({ ...ready, stage: 'standstill' }, first))).toBe('award-under-way')
    expect(reasonOf(recommendAward({ ...ready, stage: 'quality-locked' }, first))).toBe('award-under-way')
  })

  it('waits for the result', () => {
    expect(reasonOf(recommendAward({ ...ready, lots: [] }, first))).toBe('result-missing')
  })
})

describe('an approval', () => {
  const ready: ReadyToApprove = {
    tenderId: 'tender',
    stage: 'recommended',
    personId: 'chair',
    recommendedBy: ['manager'],
    lots: [assessedLot()],
    undecided: [],
    outdated: false,
  }
  const noon = new Date('2026-12-01T12:00:00Z')
  const approve = (changed: Partial<ReadyToApprove> = {}, now = noon) =>
    approveAward({ ...ready, ...changed }, now, { minuteReference: '1 December, item 4' }, { holidays, digest })

  it('waits until something is decided about every lot, from the bids that are in now', () => {
    expect(reasonOf(approve({ undecided: ['other'] }))).toBe('lots-undecided')
    expect(reasonOf(approve({ outdated: true }))).toBe('recommendation-outdated')
  })

  it('of nothing but lots that are left begins no standstill, and tells every bidder the reasons', () => {
    const left = { ...assessedLot(), awardedTo: null, leftBecause: 'The schools pay less today.' }
    const decision = approve({ lots: [left] })
    expect(decision).toMatchObject({ ok: true, value: { standstillFrom: null, standstillUntil: null } })
    const told = decision.ok ? decision.value.summaries.map(({ summary }) => summary) : []
    expect(told).toHaveLength(3)
    for (const summary of told)
      expect(summary).toMatchObject({ winner: null, standstillUntil: null, lotLeft: 'The schools pay less today.' })
    expect(told.map(({ outcome }) => outcome)).toEqual(['unsuccessful', 'unsuccessful', 'out'])
  })

  it('makes a summary for every bidder and begins standstill', () => {
    const decision = approve()
    expect(decision).toMatchObject({
      ok: true,
      value: { standstillFrom: '2026-12-01', standstillUntil: '2026-12-10', approvedBy: 'chair' },
    })
    expect(decision.ok && decision.value.summaries.map(({ bidId }) => bidId)).toEqual(['a', 'b', 'c'])
  })

  it('is recorded with what every bidder was told, as digests without a name, a price or a score', () => {
    const decision = approve()
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(['award.summaries-given', 'award.approved'])
    expect(decision.ok && JSON.stringify(decision.events)).not.toMatch(/Acme|Reason|20000/)
  })

  it('is by another person than the recommendation', () => {
    expect(reasonOf(approve({ personId: 'manager' }))).toBe('same-person')
  })

  it('needs something recommended', () => {
    expect(reasonOf(approve({ stage: 'price-opened' }))).toBe('nothing-recommended')
    expect(reasonOf(approve({ stage: 'standstill' }))).toBe('nothing-recommended')
    expect(reasonOf(approve({ lots: [{ ...assessedLot(), awardedTo: null }] }))).toBe('nothing-recommended')
  })

  it('fails where one reason is missing, however small', () => {
    const lot = assessedLot()
    const bids = lot.bids.map((bid) => ({ ...bid, agreed: bid.bidId === 'c' ? bid.agreed.slice(1) : bid.agreed }))
    expect(reasonOf(approve({ lots: [{ ...lot, bids }] }))).toBe('reasons-missing')
  })

  it('counts its day by the clock in London', () => {
    const lateInSummer = approve({}, new Date('2026-07-01T23:30:00Z'))
    expect(lateInSummer.ok && lateInSummer.value.standstillFrom).toBe('2026-07-02')
  })
})

describe('standstill', () => {
  it('told on Tuesday 1 December 2026 lasts until Thursday 10 December', () => {
    expect(standstillEnd('2026-12-01', holidays)).toBe('2026-12-10')
  })

  it('skips weekends and bank holidays: told on 22 December 2026 it lasts until 6 January 2027', () => {
    expect(standstillEnd('2026-12-22', holidays)).toBe('2027-01-06')
  })

  it('always has eight working days, the first of them the day it was told, and ends on one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const told = addDays('2026-01-01', days)
        const until = standstillEnd(told, holidays)
        expect(workingDaysBetween(told, addDays(until, 1), holidays)).toBe(standstillDays)
        expect(isWorkingDay(until, holidays)).toBe(true)
      }),
    )
  })

  it('is over only when the whole of its last day has passed in London', () => {
    expect(standstillIsOver('2026-12-10', new Date('2026-12-10T23:59:59Z'))).toBe(false)
    expect(standstillIsOver('2026-12-10', new Date('2026-12-11T00:00:00Z'))).toBe(true)
    expect(standstillIsOver('2026-07-10', new Date('2026-07-10T22:59:59Z'))).toBe(false)
    expect(standstillIsOver('2026-07-10', new Date('2026-07-10T23:00:00Z'))).toBe(true)
  })
})

describe('an award is confirmed', () => {
  const lots = [{ lotId: 'lot', bidId: 'a', standstillUntil: '2026-12-10' }]
  const waiting = { tenderId: 'tender', stage: 'standstill' as const, lots }

  it('from 11 December, and not on the 10th', () => {
    expect(reasonOf(confirmAward(waiting, new Date('2026-12-10T23:59:59Z')))).toBe('standstill-not-over')
    const decision = confirmAward(waiting, new Date('2026-12-11T00:00:00Z'))
    expect(decision.ok && decision.events).toEqual([
      { type: 'award.confirmed', chain: 'tender', about: 'lot', data: { bidId: 'a' } },
    ])
  })

  it('only out of standstill, and once', () => {
    const late = new Date('2026-12-20T00:00:00Z')
    expect(reasonOf(confirmAward({ ...waiting, stage: 'recommended' }, late))).toBe('not-in-standstill')
    expect(reasonOf(confirmAward({ ...waiting, stage: 'awarded' }, late))).toBe('not-in-standstill')
    const unset = { ...waiting, lots: [{ lotId: 'lot', bidId: 'a', standstillUntil: null }] }
    expect(reasonOf(confirmAward(unset, late))).toBe('standstill-not-over')
  })
})

describe('a lot from which a bid was put out after the result', () => {
  const lot = {
    lotId: 'one',
    winner: 'a',
    ranked: [
      { bidId: 'a', rank: 1 },
      { bidId: 'b', rank: 2 },
      { bidId: 'c', rank: 3 },
    ],
  }

  it('has the next in rank as its first', () => {
    expect(withoutThoseOut(lot, ['a'])).toMatchObject({ winner: 'b', ranked: [{ bidId: 'b' }, { bidId: 'c' }] })
    expect(withoutThoseOut(lot, ['c'])).toMatchObject({ winner: 'a', ranked: [{ bidId: 'a' }, { bidId: 'b' }] })
    expect(withoutThoseOut(lot, ['a', 'b', 'c'])).toMatchObject({ winner: null, ranked: [] })
  })

  it('has no first where two share the next rank', () => {
    const level = { ...lot, ranked: lot.ranked.map((one) => ({ ...one, rank: one.bidId === 'a' ? 1 : 2 })) }
    expect(withoutThoseOut(level, ['a']).winner).toBeNull()
  })
})
