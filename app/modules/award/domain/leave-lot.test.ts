import { describe, expect, test } from 'vitest'
import { leaveLot, takeLotBack } from './leave-lot.ts'
import { lotsToAward, recommendAward } from './recommend-award.ts'

const lot = (lotId: string) => ({ lotId, winner: 'a', ranked: [{ bidId: 'a', rank: 1 }] })
const ready = {
  tenderId: 'tender',
  stage: 'price-opened' as const,
  lots: [lot('north'), lot('south')],
  recommended: [{ lotId: 'north', bidId: 'a' }],
  left: [] as string[],
}
const south = { lotId: 'south', reasons: 'The schools pay less today.' }

describe('a lot that is left', () => {
  test('counts as decided, so that the chair can approve', () => {
    expect(leaveLot(ready, south)).toMatchObject({ ok: true, value: { completes: true } })
    expect(leaveLot({ ...ready, recommended: [] }, south)).toMatchObject({ ok: true, value: { completes: false } })
    expect(leaveLot({ ...ready, recommended: [], left: ['north'] }, south)).toMatchObject({
      value: { completes: true },
    })
  })
  test('is for nobody to win, until it is taken back', () => {
    const lots = [lot('north'), { ...lot('south'), left: true }]
    expect(lotsToAward(lots)).toEqual(['north'])
    const advice = { lotId: 'south', bidId: 'a', text: 'Best.', whyNotFirst: '' }
    expect(recommendAward({ ...ready, lots, limit: null }, advice)).toEqual({ ok: false, reason: 'lot-left' })
    expect(takeLotBack({ ...ready, left: ['south'] }, south)).toMatchObject({ ok: true })
    expect(takeLotBack(ready, south)).toEqual({ ok: false, reason: 'lot-not-left' })
  })
  test('is left once, after there is a result and before the award is approved', () => {
    expect(leaveLot({ ...ready, left: ['south'] }, south)).toEqual({ ok: false, reason: 'lot-left-already' })
    expect(leaveLot({ ...ready, lots: [] }, south)).toEqual({ ok: false, reason: 'result-missing' })
    for (const act of [leaveLot, takeLotBack])
      expect(act({ ...ready, stage: 'standstill' }, south)).toEqual({ ok: false, reason: 'award-under-way' })
  })
  test('is on the record without its reasons, which are for those who bid for it', () => {
    const decision = leaveLot(ready, south)
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('pay less')
  })
})
