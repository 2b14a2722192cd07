import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import { bid, evaluation, everyMethod, plainTerms, rulesWithoutWeights } from '../testing/evaluation-input.ts'
import { lastChangeThatHolds } from './crossing.ts'
import { evaluate } from './evaluate.ts'
import type { AssessedBid, Terms } from './terms.ts'

const published = plainTerms('50', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })
const firm = (terms: Terms, ...bids: AssessedBid[]) => evaluate(evaluation(terms, bids)).stability
const fraction = (value: Exact | null | undefined) => value?.toFraction() ?? null

describe('what the winner could lose under the weighted sum', () => {
  const pair = [bid('A', '80', 90), bid('B', '100', 70)]
  test('the margin over the runner-up: 82.5 less 60', () => {
    expect(firm(published, ...pair)).toMatchObject({ runnerUp: 'B' })
    expect(fraction(firm(published, ...pair)?.margin)).toBe('45/2')
  })
  test('the price rise: 22.5 points at 0.625 points a pound is 36 pounds', () => {
    expect(fraction(firm(published, ...pair)?.priceRiseThatLoses)).toBe('36')
  })
  test('the drop on a question: 22.5 points at half weight is 45 of its points', () => {
    const drops = firm(published, ...pair)?.scoreDropsThatLose
    expect(drops?.map(({ criterion, points }) => [criterion, fraction(points)])).toEqual([['quality', '45']])
  })
  test('a winner better in everything is tied by no weight, no drop beyond what it has, and no price it cannot reach', () => {
    const far = firm(published, bid('A', '61', 20), bid('B', '139', 0))
    expect(far?.weightThatTies).toEqual([])
    expect(far?.scoreDropsThatLose).toEqual([])
  })
  test('the weight of the price at which B would draw level with A: 30 points of quality against 25 of price', () => {
    const stability = firm(
      plainTerms('30', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) }),
      bid('A', '100', 90),
      bid('B', '80', 60),
    )
    const ties = stability?.weightThatTies.map(({ criterion, weight }) => [criterion, toDecimals(weight, 2)])
    expect(ties).toEqual([
      ['quality', '45.45'],
      ['price', '54.55'],
    ])
  })
  test('a price under the floor may rise to the floor for nothing', () => {
    expect(fraction(firm(published, bid('A', '50', 80), bid('B', '60', 80))?.priceRiseThatLoses)).toBe('10')
  })
  test('a winner that no price can unseat has no such price', () => {
    expect(firm(published, bid('A', '80', 100), bid('B', '100', 10))?.priceRiseThatLoses).toBeNull()
  })
  test('a rule without weights and a shared first place have no stability to speak of', () => {
    for (const rule of rulesWithoutWeights)
      expect(firm({ ...plainTerms('50', null, rule), qualityThreshold: exact(1) }, ...pair)).toBeNull()
    expect(firm({ ...published, tieBreak: [] }, bid('A', '80', 50), bid('B', '80', 50))).toBeNull()
  })
})

describe('the price rise is exact for every method, also those that look at rivals', () => {
  const at = (terms: Terms, bids: readonly AssessedBid[], winner: string, rise: Exact) => {
    const raised = bids.map((one) => (one.id === winner ? { ...one, price: one.price.add(rise) } : one))
    const { ranking } = evaluate(evaluation(terms, raised))
    const mine = ranking.find((ranked) => ranked.bid === winner)?.total ?? exact(0)
    return ranking.every((ranked) => (ranked.total ?? exact(0)).lte(mine))
  }
  const priced = fc.tuple(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 0, max: 100 }))
  test('up to it nobody totals more, a millionth of a pound beyond it somebody does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyMethod),
        fc.integer({ min: 1, max: 99 }),
        fc.array(priced, { minLength: 2, maxLength: 5 }),
        (method, weight, rows) => {
          const terms = plainTerms(weight, method)
          const bids = rows.map(([price, score], index) => bid(String.fromCharCode(65 + index), `${price}`, score))
          const { winner, stability } = evaluate(evaluation(terms, bids))
          const rise = stability?.priceRiseThatLoses ?? null
          if (winner === null) return
          if (rise === null) expect(at(terms, bids, winner, exact(1_000_000))).toBe(true)
          else expect(at(terms, bids, winner, rise.add(exact('0.000001')))).toBe(false)
          if (rise?.gt(exact('0.000001'))) expect(at(terms, bids, winner, rise.sub(exact('0.000001')))).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
  test('the place is found exactly on a straight line, on a curve and at a step', () => {
    const third = exact(1).div(3n)
    expect(lastChangeThatHolds((x) => third.sub(x), exact(5))?.toFraction()).toBe('1/3')
    expect(lastChangeThatHolds((x) => exact(7).div(x.add(3n)).sub(exact('1.1')), exact(1))?.toFraction()).toBe('37/11')
    expect(lastChangeThatHolds((x) => (x.lte(third) ? exact(1) : exact(-1)), exact(1))?.toFraction()).toBe('1/3')
    expect(lastChangeThatHolds((x) => x.mul(-1n), exact(1))?.toFraction()).toBe('0')
    expect(lastChangeThatHolds(() => exact(0), exact(1))).toBeNull()
  })
})

test('at a weight that ties, the winner and the rival named are exactly level', () => {
  const scores = fc.integer({ min: 0, max: 5 })
  const row = fc.tuple(fc.integer({ min: 60, max: 140 }), scores, scores)
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
      const terms: Terms = {
        ...published,
        scale: { min: exact(0), max: exact(5), points: null },
        criteria: [
          { kind: 'scored', id: 'one', weight: exact(25), minimum: null },
          { kind: 'scored', id: 'two', weight: exact(35), minimum: null },
          { kind: 'price', id: 'price', weight: exact(40), method: { name: 'min-max' } },
        ],
      }
      const bids = rows.map(([price, one, two], index) => ({
        id: String.fromCharCode(65 + index),
        price: exact(price),
        scores: new Map([
          ['one', exact(one)],
          ['two', exact(two)],
        ]),
      }))
      const { winner, stability } = evaluate(evaluation(terms, bids))
      for (const tie of stability?.weightThatTies ?? []) {
        const moved = terms.criteria.find(({ id }) => id === tie.criterion)?.weight ?? exact(0)
        const factor = exact(100).sub(tie.weight).div(exact(100).sub(moved))
        const criteria = terms.criteria.map((criterion) => ({
          ...criterion,
          weight: criterion.id === tie.criterion ? tie.weight : criterion.weight.mul(factor),
        }))
        const totals = new Map(
          evaluate(evaluation({ ...terms, criteria }, bids)).ranking.map((r) => [r.bid, r.total?.toFraction()]),
        )
        expect(totals.get(winner ?? '')).toBe(totals.get(tie.with))
      }
    }),
    { numRuns: 80 },
  )
})

describe('what the winner could lose under the value index', () => {
  const terms = plainTerms('50', null, { name: 'value-index' })
  const stability = firm(terms, bid('A', '80', 80), bid('B', '100', 90))
  test('the price at which the indexes are level: 80 × 100 / 90 is 88.89', () => {
    expect(toDecimals(stability?.priceRiseThatLoses ?? exact(0), 2)).toBe('8.89')
  })
  test('the drop: a quality of 72 at 80 pounds is worth 90 at 100', () => {
    expect(stability?.scoreDropsThatLose.map(({ points }) => fraction(points))).toEqual(['8'])
  })
  test('the weight of the price at which they are level', () => {
    const [tie] = stability?.weightThatTies ?? []
    expect(toDecimals(tie?.weight ?? exact(0), 4)).toBe('34.5479')
  })
  test('a runner-up without quality can be caught up by no price', () => {
    expect(firm(terms, bid('A', '80', 80), bid('B', '1', 0))?.priceRiseThatLoses).toBeNull()
  })
})
