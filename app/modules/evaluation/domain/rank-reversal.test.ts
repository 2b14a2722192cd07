import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms, relativeMethods } from '../testing/evaluation-input.ts'
import { evaluate } from './evaluate.ts'
import type { Terms } from './terms.ts'

const bids = [bid('A', '100', 85), bid('B', '80', 68), bid('C', '50', 10)]
const warnings = (terms: Terms) => evaluate(evaluation(terms, bids)).warnings

describe('a winner that owes its place to a loser', () => {
  test('is named with the bid it owes it to: without the cheap loser C, B passes A', () => {
    expect(evaluate(evaluation(plainTerms('50', { name: 'lowest-over-bid' }), bids)).winner).toBe('A')
    expect(warnings(plainTerms('50', { name: 'lowest-over-bid' }))).toEqual([
      { code: 'rank-reversal', without: 'C', winnerBecomes: 'B' },
    ])
  })
  test('does not exist under a published floor and ceiling', () => {
    expect(warnings(plainTerms('50', { name: 'floor-ceiling', floor: exact(40), ceiling: exact(120) }))).toEqual([])
  })
  test('is found for the mean too, where every bid moves the measure', () => {
    const close = [bid('A', '100', 80), bid('B', '80', 60), bid('C', '400', 10)]
    expect(evaluate(evaluation(plainTerms('50', { name: 'mean-half' }), close)).warnings).toEqual([
      { code: 'rank-reversal', without: 'C', winnerBecomes: 'B' },
    ])
  })
  test('is found at either end of the range between the cheapest and the dearest', () => {
    const ends = [bid('A', '100', 90), bid('B', '80', 74), bid('C', '50', 0), bid('D', '200', 0)]
    expect(evaluate(evaluation(plainTerms('50', { name: 'min-max' }), ends)).warnings).toEqual([
      { code: 'rank-reversal', without: 'C', winnerBecomes: 'B' },
      { code: 'rank-reversal', without: 'D', winnerBecomes: 'B' },
    ])
  })
  test('is found whenever evaluating anew without a loser gives another winner, and only then', () => {
    const close = fc
      .tuple(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 0, max: 16 }))
      .map(([price, better]) => [price, Math.round(price / 2) + better] as const)
    const warned = { yes: 0, no: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...relativeMethods),
        fc.array(close, { minLength: 3, maxLength: 6 }),
        (method, rows) => {
          const some = rows.map(([price, score], index) => bid(`b${index}`, `${price}`, score))
          const terms = plainTerms('50', method)
          const { winner, warnings: found } = evaluate(evaluation(terms, some))
          const anew = some
            .filter(({ id }) => id !== winner)
            .flatMap(({ id }) => {
              const rest = some.filter((one) => one.id !== id)
              const winnerBecomes = evaluate(evaluation(terms, rest)).winner
              return winnerBecomes === winner ? [] : [{ code: 'rank-reversal', without: id, winnerBecomes }]
            })
          warned[found.length > 0 ? 'yes' : 'no'] += 1
          expect(found).toEqual(anew)
        },
      ),
      { numRuns: 300, seed: 11 },
    )
    expect(warned.yes).toBeGreaterThan(5)
    expect(warned.no).toBeGreaterThan(5)
  })
})
