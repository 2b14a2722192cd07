import { describe, expect, it } from 'vitest'
import { bothBidders } from '../testing/panel.ts'
import { type BidOut, disqualify, judgeConditions, outBeforePrices } from './bids-out.ts'

const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)
const conditions = ['Insured for £5 million', 'Registered for data protection']
const facts = { tenderId: 'tender', stage: 'opened' as const, conditions, bidders: bothBidders, scoringBegan: false }
const answers = bothBidders.flatMap(({ token }) =>
  conditions.map((_, condition) => ({ token, condition, met: true, reason: '' })),
)
const failing = answers.map((one) =>
  one.token === 'brown' && one.condition === 1 ? { ...one, met: false, reason: 'Not on the register.' } : one,
)

describe('conditions of taking part', () => {
  it('are judged of every bidder; who meets all of them stays in', () => {
    expect(judgeConditions(facts, answers)).toMatchObject({ ok: true, value: { out: [] } })
    expect(reasonOf(judgeConditions(facts, answers.slice(1)))).toBe('condition-unanswered')
  })

  it('put a bidder out that fails one, with the condition and the reason it is told', () => {
    const decision = judgeConditions(facts, failing)
    expect(decision.ok && decision.value.out).toEqual([
      {
        bidId: 'b',
        ground: 'condition',
        because: 'Condition not met: Registered for data protection. Not on the register.',
        atStage: 'opened',
      },
    ])
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('register')
    const silent = failing.map((one) => ({ ...one, reason: ' ' }))
    expect(reasonOf(judgeConditions(facts, silent))).toBe('condition-reason-missing')
  })

  it('are judged before the first score and never after', () => {
    expect(reasonOf(judgeConditions({ ...facts, scoringBegan: true }, answers))).toBe('scoring-has-begun')
    expect(reasonOf(judgeConditions({ ...facts, stage: 'published' }, answers))).toBe('bids-not-open')
    expect(reasonOf(judgeConditions({ ...facts, stage: 'quality-locked' }, answers))).toBe('quality-already-locked')
    expect(reasonOf(judgeConditions({ ...facts, conditions: [] }, []))).toBe('no-conditions')
  })
})

describe('a bidder is disqualified', () => {
  const open = { tenderId: 'tender', stage: 'price-opened' as const, bidders: bothBidders, out: [] }
  const asked = { token: 'acme', because: 'Convicted of bid rigging.' }

  it('with a reason that stays out of the record, until the award is approved', () => {
    const decision = disqualify(open, asked)
    expect(decision).toMatchObject({ ok: true, value: { out: [{ bidId: 'a', because: asked.because }] } })
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('rigging')
    expect(reasonOf(disqualify({ ...open, stage: 'standstill' }, asked))).toBe('award-already-approved')
    expect(reasonOf(disqualify({ ...open, stage: 'published' }, asked))).toBe('bids-not-open')
  })

  it('once, and only one that bid', () => {
    expect(reasonOf(disqualify(open, { ...asked, token: 'nobody' }))).toBe('bidder-unknown')
    const out: BidOut[] = [{ bidId: 'a', ground: 'condition', because: '', atStage: 'opened' }]
    expect(reasonOf(disqualify({ ...open, out }, asked))).toBe('already-out')
  })

  it('and stays in the result only where the prices were open already', () => {
    const at = (atStage: BidOut['atStage']): BidOut => ({
      bidId: atStage,
      ground: 'disqualified',
      because: '',
      atStage,
    })
    expect(outBeforePrices([at('opened'), at('quality-locked'), at('price-opened')])).toEqual([
      'opened',
      'quality-locked',
    ])
  })
})
