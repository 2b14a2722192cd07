import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, sumExact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { bidsLeftOut } from './bids-left-out.ts'
import { evaluatorEffects, type FirstScore } from './evaluator-effects.ts'
import { winnerOf } from './ranking.ts'
import { qualityStanding, standings } from './standing.ts'

const terms = plainTerms('40', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })
const given = (personId: string, scores: Readonly<Record<string, number>>): FirstScore[] =>
  Object.entries(scores).map(([bidId, score]) => ({ bidId, criterionId: 'quality', personId, score }))

describe('leaving out a member', () => {
  const input = evaluation(terms, [bid('A', '100', 70), bid('B', '100', 60)])
  test('changes nothing where the others agree', () => {
    const first = [...given('one', { A: 70, B: 60 }), ...given('two', { A: 71, B: 60 })]
    expect(evaluatorEffects(input, first)).toEqual({
      winner: 'A',
      without: [
        { personId: 'one', winner: 'A' },
        { personId: 'two', winner: 'A' },
      ],
    })
  })
  test('shows where one member alone decided', () => {
    const first = [
      ...given('one', { A: 100, B: 0 }),
      ...given('two', { A: 40, B: 60 }),
      ...given('three', { A: 40, B: 60 }),
    ]
    expect(evaluatorEffects(input, first)).toMatchObject({
      winner: 'A',
      without: [
        { personId: 'one', winner: 'B' },
        { personId: 'three', winner: 'A' },
        { personId: 'two', winner: 'A' },
      ],
    })
  })
  test('never brings back a bid that is out, and never puts one out', () => {
    const strict = evaluation({ ...terms, qualityThreshold: exact(65) }, [bid('A', '100', 70), bid('B', '80', 60)])
    const first = [...given('one', { A: 10, B: 100 }), ...given('two', { A: 20, B: 100 })]
    expect(evaluatorEffects(strict, first).winner).toBe('A')
  })
  test('keeps the score of a member who was the only one asked, as an outside assessor is', () => {
    expect(evaluatorEffects(input, given('one', { A: 10, B: 90 })).without).toEqual([{ personId: 'one', winner: 'B' }])
  })
  test('is exact: it is the plain mean of what the others gave', () => {
    const scores = fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(scores, (rows) => {
        const first = rows.flatMap(([a, b], index) => given(`m${index}`, { A: a, B: b }))
        const mean = (values: readonly number[]) =>
          sumExact(values.map((value) => exact(value))).div(BigInt(values.length))
        for (const [index] of rows.entries()) {
          const others = rows.filter((_, at) => at !== index)
          const plain = evaluation(terms, [
            bid('A', '100', mean(others.map(([a]) => a)) as unknown as string),
            bid('B', '100', mean(others.map(([, b]) => b)) as unknown as string),
          ])
          const judged = standings(
            terms,
            plain.bids.map((one) => qualityStanding(terms, one)),
          )
          const found = evaluatorEffects(input, first).without.find(({ personId }) => personId === `m${index}`)
          expect(found?.winner).toBe(winnerOf(terms, 'seed', judged))
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('leaving out a bid', () => {
  test('says who comes next when the first falls out, and that a loser changes nothing', () => {
    const input = evaluation(terms, [bid('A', '100', 70), bid('B', '100', 60), bid('C', '100', 50)])
    expect(bidsLeftOut(input)).toEqual([
      { bid: 'A', winner: 'B' },
      { bid: 'B', winner: 'A' },
      { bid: 'C', winner: 'A' },
    ])
  })
  test('shows a first place that rests on a losing bid', () => {
    const relative = plainTerms('50', { name: 'lowest-over-bid' })
    const input = evaluation(relative, [bid('A', '100', 85), bid('B', '80', 70), bid('C', '20', 0)])
    const found = Object.fromEntries(bidsLeftOut(input).map((one) => [one.bid, one.winner]))
    expect(found).toMatchObject({ B: 'A', C: 'B' })
  })
  test('leaves nobody where the only bid goes', () => {
    expect(bidsLeftOut(evaluation(terms, [bid('A', '100', 70)]))).toEqual([{ bid: 'A', winner: null }])
  })
})
