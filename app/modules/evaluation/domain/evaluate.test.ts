import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import {
  absoluteMethods,
  bid,
  evaluation,
  plainTerms,
  rulesWithoutWeights,
  someBids,
  someTerms,
} from '../testing/evaluation-input.ts'
import { evaluate, NotEvaluable } from './evaluate.ts'
import { resultDocument } from './result-document.ts'
import type { AssessedBid, Terms } from './terms.ts'

const order = (terms: Terms, bids: readonly AssessedBid[]) =>
  evaluate(evaluation(terms, bids)).ranking.map((ranked) => `${ranked.rank} ${ranked.bid}`)
const text = (value: Exact | null | undefined) => value && toDecimals(value, 4)

describe('the worked numbers', () => {
  test('A (quality 85, price 100) and B (70, 80) at 50:50 under lowest over bid total 82.5 and 85', () => {
    const terms = plainTerms('50', { name: 'lowest-over-bid' })
    const { ranking, winner } = evaluate(evaluation(terms, [bid('A', '100', 85), bid('B', '80', 70)]))
    expect(ranking.map(({ bid: id, total }) => [id, text(total)])).toEqual([
      ['B', '85.0000'],
      ['A', '82.5000'],
    ])
    expect(winner).toBe('B')
  })
  test('pounds a point: 80 for 70 beats 100 for 85, and a bid without quality comes last', () => {
    const terms = plainTerms('50', null, { name: 'price-per-quality-point' })
    const bids = [bid('A', '100', 85), bid('B', '80', 70), bid('C', '1', 0)]
    const { ranking } = evaluate(evaluation(terms, bids))
    expect(ranking.map(({ bid: id, total }) => [id, text(total)])).toEqual([
      ['B', '1.1429'],
      ['A', '1.1765'],
      ['C', null],
    ])
  })
  test('a point worth two pounds makes 100 less 170 better than 80 less 140', () => {
    const terms = plainTerms('50', null, { name: 'monetised-quality', poundsPerPoint: exact(2) })
    const { ranking } = evaluate(evaluation(terms, [bid('A', '100', 85), bid('B', '80', 70)]))
    expect(ranking.map(({ bid: id, total }) => [id, text(total)])).toEqual([
      ['A', '-70.0000'],
      ['B', '-60.0000'],
    ])
  })
  test('a fixed price is won by quality, and the lowest price by price among those that passed', () => {
    const bids = [bid('A', '100', 85), bid('B', '80', 70), bid('C', '10', 30)]
    expect(order(plainTerms('50', null, { name: 'fixed-price' }), bids)).toEqual(['1 A', '2 B', '3 C'])
    const pass = { ...plainTerms('50', null, { name: 'threshold-then-lowest' }), qualityThreshold: exact(70) }
    expect(order(pass, bids)).toEqual(['1 B', '2 A'])
  })
  test('the value index with equal weights is quality over price', () => {
    const { ranking } = evaluate(
      evaluation(plainTerms('50', null, { name: 'value-index' }), [bid('A', '100', 85), bid('B', '80', 70)]),
    )
    expect(ranking.map(({ bid: id, total }) => [id, text(total)])).toEqual([
      ['B', '0.8750'],
      ['A', '0.8500'],
    ])
  })
})

describe('a single bid, equal prices and very large prices behave', () => {
  test('one bid wins, with nobody behind it', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const result = evaluate(evaluation(terms, [bid('A', '100', 50)]))
        expect(result.winner).toBe('A')
        expect(result.stability?.runnerUp ?? null).toBeNull()
        expect(result.abnormallyLow).toEqual([])
      }),
    )
  })
  test('prices of thirty digits are told apart to the last penny', () => {
    const huge = '1'.repeat(30)
    for (const rule of rulesWithoutWeights.filter(({ name }) => name !== 'fixed-price')) {
      const terms = { ...plainTerms('50', null, rule), qualityThreshold: exact(40) }
      expect(order(terms, [bid('A', `${huge}.01`, 50), bid('B', huge, 50)])).toEqual(['1 B', '2 A'])
    }
  })
  test('when nobody passes there is no winner and everybody is told why', () => {
    const terms = { ...plainTerms('50', { name: 'min-max' }), qualityThreshold: exact(90) }
    const result = evaluate(evaluation(terms, [bid('A', '1', 50), bid('B', '2', 60)]))
    expect(result).toMatchObject({ ranking: [], winner: null, stability: null, warnings: [] })
    expect(result.out.map(({ bid: id }) => id)).toEqual(['A', 'B'])
  })
})

describe('what every rule keeps', () => {
  const places = (terms: Terms, bids: readonly AssessedBid[]) =>
    new Map(evaluate(evaluation(terms, bids)).ranking.map(({ bid: id, rank }) => [id, rank]))

  test('the order in which bids arrive changes nothing at all', () => {
    fc.assert(
      fc.property(someTerms, someBids, fc.infiniteStream(fc.nat()), (terms, bids, keys) => {
        const shuffled = bids
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const write = (list: readonly AssessedBid[]) => resultDocument(evaluate(evaluation(terms, list)), 6)
        expect(write(shuffled)).toBe(write(bids))
      }),
      { numRuns: 60 },
    )
  })
  test('a bid that is no dearer and no worse than another never stands behind it', () => {
    fc.assert(
      fc.property(someTerms, someBids, (terms, bids) => {
        const rank = places(terms, bids)
        for (const one of bids)
          for (const other of bids) {
            const [mine, theirs] = [one.scores.get('quality') ?? exact(0), other.scores.get('quality') ?? exact(0)]
            const better = one.price.lte(other.price) && mine.gte(theirs)
            const same = one.price.equals(other.price) && mine.equals(theirs)
            if (better && !same && rank.has(other.id)) expect(rank.get(one.id)).toBeLessThan(rank.get(other.id) ?? 0)
          }
      }),
      { numRuns: 60 },
    )
  })
  test('a bid that scores better and changes nothing else never falls back', () => {
    fc.assert(
      fc.property(someTerms, someBids, fc.integer({ min: 0, max: 100 }), (terms, bids, score) => {
        const [first, ...others] = bids
        if (first === undefined || first.scores.get('quality')?.gt(score)) return
        const before = places(terms, bids).get('A')
        const after = places(terms, [{ ...first, scores: new Map([['quality', exact(score)]]) }, ...others]).get('A')
        if (before !== undefined) expect(after).toBeLessThanOrEqual(before)
      }),
      { numRuns: 60 },
    )
  })
  test('pence or pounds give the same order', () => {
    const inPence = (terms: Terms): Terms => ({
      ...terms,
      rule:
        terms.rule.name === 'monetised-quality'
          ? { ...terms.rule, poundsPerPoint: terms.rule.poundsPerPoint.mul(100n) }
          : terms.rule,
      criteria: terms.criteria.map((criterion) => {
        if (criterion.kind !== 'price' || criterion.method === null) return criterion
        const { method } = criterion
        if (method.name === 'floor-ceiling')
          return {
            ...criterion,
            method: { ...method, floor: method.floor.mul(100n), ceiling: method.ceiling.mul(100n) },
          }
        return method.name === 'benchmark'
          ? { ...criterion, method: { ...method, reference: method.reference.mul(100n) } }
          : criterion
      }),
    })
    fc.assert(
      fc.property(someTerms, someBids, (terms, bids) => {
        const pence = bids.map((one) => ({ ...one, price: one.price.mul(100n) }))
        expect(order(inPence(terms), pence)).toEqual(order(terms, bids))
      }),
      { numRuns: 60 },
    )
  })
  test('under a rule or method that does not look at rivals, leaving a loser out leaves the rest in their order', () => {
    const independent = fc.oneof(
      fc
        .constantFrom(...rulesWithoutWeights)
        .map((rule) => ({ ...plainTerms('50', null, rule), qualityThreshold: exact(10) })),
      fc.constant(plainTerms('37', null, { name: 'value-index' })),
      fc.constantFrom(...absoluteMethods).map((method) => plainTerms('37', method)),
    )
    fc.assert(
      fc.property(independent, someBids, fc.nat(), (terms, bids, pick) => {
        const full = evaluate(evaluation(terms, bids))
        const left = full.ranking[1 + (pick % Math.max(1, full.ranking.length - 1))]?.bid
        if (left === undefined) return
        const rest = evaluate(
          evaluation(
            terms,
            bids.filter(({ id }) => id !== left),
          ),
        )
        expect(rest.ranking.map((ranked) => ranked.bid)).toEqual(
          full.ranking.flatMap((ranked) => (ranked.bid === left ? [] : [ranked.bid])),
        )
        expect(full.warnings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('faulty terms are refused by name and nothing is calculated', () => {
  const terms = plainTerms('50', { name: 'min-max' })
  expect(() => evaluate(evaluation(terms, []))).toThrow(NotEvaluable)
  expect(() => evaluate(evaluation(terms, [bid('A', '0', 1)]))).toThrow('/bids/0/price: price-not-positive')
})
