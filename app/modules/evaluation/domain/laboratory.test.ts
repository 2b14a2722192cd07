import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { evaluate } from './evaluate.ts'
import { type Trial, tryEveryWay, tryWay, ways } from './laboratory.ts'
import { endsAround, madeUpBids } from './made-up-bids.ts'
import { weightDangers } from './weight-dangers.ts'

const bid = (id: string, price: number, ...scores: [number, number]) => ({
  id,
  price: exact(price),
  scores: new Map([
    ['service', exact(scores[0])],
    ['good', exact(scores[1])],
  ]),
})

const trial = (priceWeight: number, bids: Trial['bids'], more: Partial<Trial['figures']> = {}): Trial => ({
  sections: [
    { id: 'service', weight: exact(90 - priceWeight) },
    { id: 'good', weight: exact(10) },
  ],
  priceWeight: exact(priceWeight),
  topScore: exact(5),
  figures: { floor: exact(60), ceiling: exact(140), reference: null, poundsPerPoint: null, mark: null, ...more },
  tieBreak: ['quality', 'price', 'drawn'],
  bids,
})

const someBids = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rows) => rows.map(([price, service, good], index) => bid(String(index), price, service, good)))

describe('The laboratory', () => {
  test('it tries every way there is, and says which figure one lacks', () => {
    const tried = tryEveryWay(trial(40, [bid('0', 80, 3, 3), bid('1', 120, 5, 5)]))
    expect(tried.map(({ way }) => way)).toEqual(ways)
    expect(tried.flatMap((one) => ('missing' in one ? [one.missing] : []))).toEqual([
      'reference',
      'pounds-per-point',
      'mark',
    ])
  })

  test('with all figures given no way is left out', () => {
    const figures = { reference: exact(100), poundsPerPoint: exact(1), mark: exact(20) }
    const tried = tryEveryWay(trial(40, [bid('0', 80, 3, 3), bid('1', 120, 5, 5)], figures))
    expect(tried.every((one) => 'result' in one)).toBe(true)
  })

  test('it says when leaving out a losing bid would change who wins', () => {
    const bids = [bid('0', 100, 5, 5), bid('1', 70, 4, 4), bid('2', 40, 0, 0)]
    const tried = tryWay(trial(50, bids), 'lowest-over-bid')
    expect('result' in tried && tried.result.winner).toBe('0')
    expect('result' in tried && tried.result.warnings).toEqual([
      { code: 'rank-reversal', without: '2', winnerBecomes: '1' },
    ])
    const firm = tryWay(trial(50, bids), 'floor-ceiling')
    expect('result' in firm && firm.result.warnings).toEqual([])
  })

  test('nothing is drawn: bids level in everything leave no winner', () => {
    const tried = tryWay(trial(40, [bid('0', 80, 3, 3), bid('1', 80, 3, 3)]), 'floor-ceiling')
    expect('result' in tried && tried.result.winner).toBeNull()
  })

  test('the made-up bids lie between floor and ceiling, the heaviest section sets the balanced one apart', () => {
    const sections = [
      { id: 'good', weight: exact(10) },
      { id: 'service', weight: exact(50) },
    ]
    const bids = madeUpBids(sections, { floor: exact(60_000), ceiling: exact(140_000) })
    expect(bids.map(({ price }) => price)).toEqual(['64000', '80000', '100000', '128000'])
    expect(bids[2]?.scores).toEqual({ good: '3', service: '4' })
  })

  test('without a floor and a ceiling they are set around what is paid today', () => {
    const { floor, ceiling } = endsAround(exact(50_400))
    expect([floor.valueOf(), ceiling.valueOf()]).toEqual([30_000, 71_000])
    expect(endsAround(exact(0)).ceiling.valueOf()).toBe(140_000)
  })
})

describe('Dangerous weights', () => {
  test('with price above half the poorest bid at the floor beats a perfect one at the ceiling, and the engine agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89 }), (priceWeight) => {
        const bids = [bid('0', 60, 0, 0), bid('1', 140, 5, 5)]
        const asked = trial(priceWeight, bids)
        const warned = weightDangers(asked, 'floor-ceiling').some(({ code }) => code === 'poorest-beats-best')
        const tried = tryWay(asked, 'floor-ceiling')
        expect('result' in tried && tried.result.winner === '0').toBe(warned)
      }),
    )
  })

  test('when a step of the scale outweighs the whole range of prices, the engine agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 89 }), (priceWeight) => {
        const asked = trial(priceWeight, [bid('0', 60, 2, 2), bid('1', 140, 3, 3)])
        const warned = weightDangers(asked, 'floor-ceiling').some(({ code }) => code === 'price-hardly-counts')
        const tried = tryWay({ ...asked, tieBreak: [] }, 'floor-ceiling')
        expect('result' in tried && tried.result.winner === '1').toBe(warned)
      }),
    )
  })

  test('a pass mark is counted in, and bids beyond the ends are named', () => {
    const bids = [bid('0', 60, 5, 5), bid('1', 40, 5, 5), bid('2', 100, 4, 4)]
    const found = weightDangers(trial(45, bids, { mark: exact(50) }), 'floor-ceiling')
    expect(found.map(({ code }) => code)).toEqual(['poorest-beats-best', 'at-or-below-floor'])
    expect(weightDangers(trial(45, bids, { mark: exact(50) }), 'lowest-over-bid')).toEqual([])
  })

  test('the same bids give what the engine gives', () => {
    fc.assert(
      fc.property(someBids, (bids) => {
        for (const tried of tryEveryWay(trial(40, bids))) {
          if ('missing' in tried) continue
          const again = evaluate({ terms: tried.terms, drawSeed: null, bids: [...bids].reverse(), sensitivity: null })
          expect(again.winner).toBe(tried.result.winner)
        }
      }),
      { numRuns: 30 },
    )
  })
})
