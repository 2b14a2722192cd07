import { describe, expect, it } from 'vitest'
import { declared, freshPanel, second } from '../testing/panel.ts'
import { answerBidder, askBidder, type Clarification } from './clarification.ts'

const now = new Date('2026-12-01T10:00:00Z')
const due = new Date('2026-12-04T17:00:00Z')
const digest = (text: string) => `digest of ${text.length}`
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)

const asked = { bidId: 'a', criterionId: 'q1', question: 'Is the spare machine ours or shared?', dueAt: due }
const facts = { assessment: declared(), clarifications: [], newId: 'c1', personId: second }
const made: Clarification = {
  ...asked,
  id: 'c1',
  tenderId: 'tender',
  askedBy: second,
  askedAt: now,
  answer: '',
  answeredAt: null,
}
const answering = (more: Partial<Clarification> = {}, answer = 'It is yours alone.', at = now) =>
  answerBidder(
    { clarification: { ...made, ...more }, stage: 'opened', bidderName: 'Blackthorn Office' },
    at,
    answer,
    digest,
  )

describe('a question to one bidder', () => {
  it('is asked while the panel works, with a day to come, and the record holds no word of it', () => {
    const decision = askBidder(facts, now, asked, digest)
    expect(decision).toMatchObject({ ok: true, value: { askedBy: second, bidId: 'a' } })
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('spare')
    expect(reasonOf(askBidder(facts, due, asked, digest))).toBe('clarification-due-past')
    const locked = { ...facts, assessment: { ...freshPanel, stage: 'quality-locked' as const } }
    expect(reasonOf(askBidder(locked, now, asked, digest))).toBe('quality-already-locked')
  })

  it('waits for the one before it about the same answer', () => {
    const askedAfter = (clarifications: Clarification[], more = {}) =>
      reasonOf(askBidder({ ...facts, clarifications }, now, { ...asked, ...more }, digest))
    expect(askedAfter([made])).toBe('clarification-waiting')
    expect(askedAfter([made], { criterionId: 'q2' })).toBeNull()
    expect(askedAfter([{ ...made, answeredAt: now }])).toBeNull()
    expect(askedAfter([{ ...made, dueAt: now }])).toBeNull()
  })
})

describe('the bidder’s answer', () => {
  it('is given once, in time, while quality is open, and the record holds no word of it', () => {
    const decision = answering()
    expect(decision).toMatchObject({ ok: true, value: { answer: 'It is yours alone.' } })
    expect(decision.ok && JSON.stringify(decision.events)).not.toContain('yours')
    expect(reasonOf(answering({ answeredAt: now }))).toBe('clarification-answered')
    expect(reasonOf(answering({}, 'Late.', due))).toBe('clarification-late')
    const later = { clarification: made, stage: 'quality-locked' as const, bidderName: '' }
    expect(reasonOf(answerBidder(later, now, 'Later.', digest))).toBe('quality-already-locked')
  })

  it('does not name the company, however it is spelt', () => {
    expect(reasonOf(answering({}, 'We at BLACKTHORN-OFFICE own it.'))).toBe('clarification-names-bidder')
    expect(answering({}, 'Our office owns it.').ok).toBe(true)
  })
})
