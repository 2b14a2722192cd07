import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { pence, poundsFromPence } from '#app/kernel/money.ts'
import { copierTender, lotWith, rentalOnly } from '../testing/photocopier-lot.ts'
import { computeResults } from './compute-results.ts'
import { expectedInput, lotReport } from './lot-report.ts'
import { comparedPrice } from './lot-result.ts'
import { termsFromTender } from './terms-from-tender.ts'
import { valuePicture } from './value-picture.ts'

const digest = (text: string) => `digest of ${text.length}`
const lot = lotWith({ a: ['500', [4, 3, 5]], b: ['400', [3, 3, 3]], c: ['300', [1, 5, 5]] })
const opened = (changed = {}) => ({
  tenderId: 'tender',
  stage: 'price-opened' as const,
  alreadyComputed: false,
  pricesFinal: true,
  lots: [lot],
  ...changed,
})

describe('the price that is compared', () => {
  it('is the whole-life cost of all schools at what each committed: £450 a quarter, 20,000 and 4,000 pages, five years is £21,600.00', () => {
    const prices = { ...rentalOnly('225'), monoClick: '0.35', colourClick: '3.5' }
    const [only] = copierTender.lots
    expect(only && comparedPrice(copierTender, only, prices)).toBe(pence(2_160_000))
  })
})

describe('the result of a lot', () => {
  it('is worked out once, when the prices are open, and kept with its digests', () => {
    const decision = computeResults(opened(), digest)
    if (!decision.ok) throw new Error(decision.reason)
    const [result] = decision.value
    expect(JSON.parse(result?.output ?? '')).toMatchObject({
      ranking: [
        { bid: 'a', rank: 1, total: '68.80', quality: '81.33', price: '20000.00', pricePoints: '50.00' },
        { bid: 'b', rank: 2, total: '64.00', quality: '60.00', price: '16000.00', pricePoints: '70.00' },
      ],
      out: [{ bid: 'c', reasons: [{ criterion: 'repairs', rule: 'minimum', needed: '2', got: '1' }] }],
      winner: 'a',
    })
    expect(decision.events).toEqual([
      {
        type: 'evaluation.result-computed',
        chain: 'tender',
        about: 'lot',
        data: { input: digest(result?.input ?? ''), output: digest(result?.output ?? '') },
      },
    ])
  })

  it('is the same bytes whatever the order of bids and of agreed scores', () => {
    const bytes = (shuffled: typeof lot) => {
      const decision = computeResults(opened({ lots: [shuffled] }), (text) => text)
      return decision.ok ? decision.value.map(({ input, output }) => input + output) : []
    }
    const original = bytes(lot)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...lot.bids], { minLength: 3 }),
        fc.shuffledSubarray([...lot.agreed], { minLength: 9 }),
        (bids, agreed) => {
          expect(bytes({ ...lot, bids, agreed })).toEqual(original)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('waits for the prices, does not change, and needs a bid', () => {
    const refusal = (changed: object) => {
      const decision = computeResults(opened(changed), digest)
      return decision.ok ? null : decision.reason
    }
    expect(refusal({ stage: 'quality-locked' })).toBe('prices-not-open')
    expect(refusal({ alreadyComputed: true, pricesFinal: true })).toBe('already-computed')
    expect(refusal({ lots: [{ ...lot, bids: [] }] })).toBe('nothing-to-compare')
    expect(refusal({ lots: [lotWith({ a: ['0', [3, 3, 3]] })] })).toBe('cannot-be-evaluated')
  })
})

describe('the report of a lot', () => {
  const report = lotReport(lot)
  const [first] = report.bids

  it('puts the bids in their order, those that are out last, with what they missed', () => {
    expect(report.bids.map(({ bidId, rank }) => [bidId, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', null],
    ])
    expect(report.bids[2]?.missed).toEqual([{ what: 'Repairs', unit: 'score', needed: '2', got: '1' }])
  })

  it('opens every total into what each question and the price add to it', () => {
    expect(first?.lines.map(({ title, score, points, share, adds }) => [title, score, points, share, adds])).toEqual([
      ['Service', null, '72.00', '40.00', '28.80'],
      ['Repairs', '4', '80.00', '24.00', '19.20'],
      ['Toner', '3', '60.00', '16.00', '9.60'],
      ['Local value', '5', '100.00', '20.00', '20.00'],
      ['Price', null, '50.00', '40.00', '20.00'],
    ])
    expect([first?.total, first?.quality, first?.pricePence]).toEqual(['68.80', '81.33', 2_000_000])
  })

  it('says what the winner could lose before another wins', () => {
    expect(report.stability).toMatchObject({ runnerUp: 'b', margin: '4.80' })
    expect(report.stability?.weights.length).toBeGreaterThan(0)
  })

  it('can be checked against the calculation file that was kept', () => {
    const decision = computeResults(opened(), digest)
    expect(decision.ok && decision.value[0]?.input).toBe(expectedInput(lot))
    const tampered = { ...lot, agreed: lot.agreed.map((one) => ({ ...one, score: 5 })) }
    expect(expectedInput(tampered)).not.toBe(expectedInput(lot))
  })
})

describe('the picture of price against quality', () => {
  const terms = termsFromTender(copierTender)
  const place = (price: number, quality: string, total: string) => ({
    price: poundsFromPence(pence(price)),
    quality: exact(quality),
    total: exact(total),
  })

  it('has round ends that hold every bid, and joins the bids that no other beats on both', () => {
    const picture = valuePicture(terms, [
      place(2_000_000, '80', '68'),
      place(1_600_000, '60', '64'),
      place(2_400_000, '70', '60'),
    ])
    expect(picture?.frontier).toEqual([
      { price: 16_000, quality: 60 },
      { price: 20_000, quality: 80 },
    ])
    expect(picture?.from).toBeLessThan(16_000)
    expect(picture?.to).toBeGreaterThan(24_000)
    expect(picture?.ticks.length).toBeLessThanOrEqual(8)
  })

  it('draws where a bid would be worth as much as the winner: dearer only if better', () => {
    const line = valuePicture(terms, [place(2_000_000, '80', '68'), place(1_600_000, '60', '64')])?.worthTheWinner ?? []
    const near = line.find(({ price }) => Math.abs(price - 20_000) < 200)
    expect(near?.quality).toBeCloseTo(80, 0)
    const rises = line.map(({ quality }, index) => quality - (line[index - 1]?.quality ?? 0))
    expect(Math.min(...rises)).toBeGreaterThanOrEqual(0)
  })

  it('is drawn for one bid alone, and not for none', () => {
    expect(valuePicture(terms, [place(2_000_000, '80', '68')])?.ticks.length).toBeGreaterThan(1)
    expect(valuePicture(terms, [])).toBeNull()
  })
})
