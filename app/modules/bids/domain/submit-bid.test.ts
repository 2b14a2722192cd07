import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../tenders/domain/stage.ts'
import { type SubmitFacts, submitBid } from './submit-bid.ts'
import { withdrawBid } from './withdraw-bid.ts'

const closesAt = new Date('2026-10-01T11:00:00.000Z')
const justBefore = new Date('2026-10-01T10:59:59.999Z')
const quality = { digest: 'q'.repeat(64), keySet: 'quality-keys', parts: [65536, 131072] }
const price = { digest: 'p'.repeat(64), keySet: 'price-keys', parts: [65536] }

const sealed = { version: 1, tenderVersion: 1, receivedAt: null, quality, price }
const facts = {
  bid: { id: 'bid', tenderId: 'tender', lotId: 'lot', supplierId: 'toner', stage: 'drafting', version: 0 },
  tender: {
    stage: 'published',
    version: 1,
    closesAt,
    title: 'Photocopiers',
    qualityKeySet: 'quality-keys',
    priceKeySet: 'price-keys',
  },
  sealed,
} satisfies SubmitFacts
const at = (stage: Stage) => ({ ...facts, tender: { ...facts.tender, stage } })
const kindOf = (decision: ReturnType<typeof submitBid>) => (decision.ok ? decision.value.kind : decision.reason)

describe('a bid', () => {
  it('is received up to the last instant before the deadline', () => {
    expect(submitBid(facts, justBefore)).toMatchObject({
      ok: true,
      value: { kind: 'received' },
      events: [{ type: 'bids.submitted', chain: 'tender', about: 'bid' }],
    })
  })

  it('is late at the deadline itself, and the attempt is recorded', () => {
    const late = submitBid(facts, closesAt)
    expect(late).toMatchObject({ ok: true, value: { kind: 'late' }, events: [{ type: 'bids.refused' }] })
    expect(late.ok && late.events[0].data).toMatchObject({ reason: 'late', qualityDigest: quality.digest })
  })

  it('is never received at or after the deadline, and never refused as late before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (ms) => {
        const kind = kindOf(submitBid(facts, new Date(closesAt.getTime() + ms)))
        expect(kind).toBe(ms < 0 ? 'received' : 'late')
      }),
    )
  })

  it('is received only while the tender is published', () => {
    for (const stage of ['opened', 'quality-locked', 'price-opened', 'awarded'] as const)
      expect(kindOf(submitBid(at(stage), justBefore))).toBe('late')
    expect(kindOf(submitBid(at('cancelled'), justBefore))).toBe('tender-cancelled')
  })

  it('sent again is the same bid, also after the deadline', () => {
    const again = { ...facts, sealed: { ...sealed, receivedAt: justBefore } }
    for (const now of [justBefore, closesAt, new Date('2027-01-01')])
      expect(kindOf(submitBid(again, now))).toBe('repeated')
  })

  it('must have been sealed, under the terms and to the keys in force', () => {
    expect(kindOf(submitBid({ ...facts, sealed: null }, justBefore))).toBe('not-sealed')
    expect(kindOf(submitBid({ ...facts, sealed: { ...sealed, tenderVersion: 2 } }, justBefore))).toBe('terms-changed')
    const otherQuality = { ...sealed, quality: { ...quality, keySet: 'another tender' } }
    const otherPrice = { ...sealed, price: { ...price, keySet: 'another tender' } }
    for (const other of [otherQuality, otherPrice])
      expect(kindOf(submitBid({ ...facts, sealed: other }, justBefore))).toBe('wrong-key-set')
  })
})

describe('a withdrawal', () => {
  const submitted = { ...facts, bid: { ...facts.bid, stage: 'submitted', version: 2 } } as const

  it('takes back what was submitted, until the deadline', () => {
    expect(withdrawBid(submitted, justBefore)).toMatchObject({
      ok: true,
      value: { version: 2 },
      events: [{ type: 'bids.withdrawn', chain: 'tender', data: { version: 2 } }],
    })
    expect(withdrawBid(submitted, closesAt)).toEqual({ ok: false, reason: 'tender-closed' })
  })

  it('needs something to take back', () => {
    expect(withdrawBid(facts, justBefore)).toEqual({ ok: false, reason: 'nothing-submitted' })
    const withdrawn = { ...submitted, bid: { ...submitted.bid, stage: 'withdrawn' } } as const
    expect(withdrawBid(withdrawn, justBefore)).toEqual({ ok: false, reason: 'nothing-submitted' })
  })
})
