import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessedLot } from '../testing/assessed-lot.ts'
import { type AssessedBid, type AssessedLot, summaryFor } from './summary-for.ts'

const until = '2026-12-10'
const lot = assessedLot()
const summaryOf = (bidId: string, of: AssessedLot = lot) => {
  const made = summaryFor(of, bidId, until)
  if (!made.ok) throw new Error(`missing ${made.missing.join()}`)
  return made.summary
}
const change = (bidId: string, changed: Partial<AssessedBid>): AssessedLot => ({
  ...lot,
  bids: lot.bids.map((bid) => (bid.bidId === bidId ? { ...bid, ...changed } : bid)),
})

describe('what a bidder is told', () => {
  it('the winner hears its own scores with reasons, and until when standstill runs', () => {
    const summary = summaryOf('a')
    expect(summary).toMatchObject({
      outcome: 'successful',
      winnerName: 'Acme Copiers',
      rank: 1,
      bidders: 3,
      winner: null,
    })
    expect(summary.standstillUntil).toBe(until)
    expect(summary.own.criteria.map(({ title, score, points, weight }) => [title, score, points, weight])).toEqual([
      ['Repairs', 4, '80.00', '24.00'],
      ['Toner', 3, '60.00', '16.00'],
      ['Local value', 5, '100.00', '20.00'],
      ['Price', null, '50.00', '40.00'],
    ])
  })

  it('a loser hears its own scores and the winner’s, each with its reason', () => {
    const summary = summaryOf('b')
    expect(summary).toMatchObject({ outcome: 'unsuccessful', winnerName: 'Acme Copiers', rank: 2, outReasons: [] })
    expect(summary.own.criteria[0]).toMatchObject({ title: 'Repairs', score: 3, reason: 'Reason for repairs of b' })
    expect(summary.winner?.criteria[0]).toMatchObject({ title: 'Repairs', score: 4, reason: 'Reason for repairs of a' })
  })

  it('a bidder whose bid is out hears which mark it missed', () => {
    const summary = summaryOf('c')
    expect(summary).toMatchObject({ outcome: 'out', rank: null })
    expect(summary.outReasons).toEqual(['Repairs: 1 was agreed, and at least 2 was needed.'])
  })

  it('nobody hears a thing about any third bidder', () => {
    expect(JSON.stringify(summaryOf('b'))).not.toContain('of c')
    expect(JSON.stringify(summaryOf('b'))).not.toContain('Copyhouse')
    expect(JSON.stringify(summaryOf('c'))).not.toContain('of b')
  })

  it('the parts add up to the total that is shown', () => {
    const { own } = summaryOf('b')
    const sum = own.criteria.reduce((all, { points, weight }) => all + (Number(points) * Number(weight)) / 100, 0)
    expect(sum).toBeCloseTo(Number(own.total), 6)
  })

  it('a bid that could not be opened is told so, without scores', () => {
    const summary = summaryOf('b', change('b', { reported: null, agreed: [] }))
    expect(summary).toMatchObject({ outcome: 'out', own: { criteria: [] } })
    expect(summary.outReasons[0]).toContain('could not be opened')
  })

  it('where one supplier could not win every lot, those who did not win are told', () => {
    const limited = { ...lot, tender: { ...lot.tender, lotsPerSupplier: 1 } }
    expect(summaryOf('b', limited)).toMatchObject({ lotsPerSupplier: 1 })
    expect(summaryOf('b', lot)).not.toHaveProperty('lotsPerSupplier')
  })

  it('where nobody could win, nobody is named', () => {
    expect(summaryOf('b', { ...lot, awardedTo: null })).toMatchObject({ winnerName: '', winner: null })
  })
})

describe('no summary without its reasons', () => {
  const places = lot.bids.flatMap(({ bidId, agreed }) => agreed.map(({ criterionId }) => ({ bidId, criterionId })))
  it('whichever reason of the bidder’s own is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('', '  ', '\n'), ({ bidId, criterionId }, blank) => {
        const bid = lot.bids.find((one) => one.bidId === bidId)
        const agreed = (bid?.agreed ?? []).map((one) =>
          one.criterionId === criterionId ? { ...one, reason: blank } : one,
        )
        const made = summaryFor(change(bidId, { agreed }), bidId, until)
        expect(made).toMatchObject({ ok: false, missing: expect.arrayContaining([criterionId]) })
      }),
    )
  })

  it('nor where one of the winner’s is missing, which every loser is owed too', () => {
    expect(summaryFor(change('a', { agreed: [] }), 'b', until).ok).toBe(false)
  })
})
