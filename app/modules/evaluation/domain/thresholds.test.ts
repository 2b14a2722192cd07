import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import type { Criterion } from './criteria.ts'
import { evaluate } from './evaluate.ts'
import type { Terms } from './terms.ts'

const base = plainTerms('50', { name: 'lowest-over-bid' })
const out = (terms: Terms, ...bids: ReturnType<typeof bid>[]) =>
  evaluate(evaluation(terms, bids)).out.map(({ bid: id, reasons }) =>
    [id, ...reasons.map((r) => `${r.criterion} ${r.rule} ${r.needed.toFraction()} ${r.got.toFraction()}`)].join(': '),
  )
const withMinimum = (minimum: string): Terms => ({
  ...base,
  criteria: base.criteria.map((one): Criterion => (one.kind === 'scored' ? { ...one, minimum: exact(minimum) } : one)),
})

describe('a mark that must be reached', () => {
  test('reached exactly is reached', () => {
    expect(out(withMinimum('60'), bid('A', '1', 60))).toEqual([])
    expect(out({ ...base, qualityThreshold: exact(60) }, bid('A', '1', 60))).toEqual([])
  })
  test('missed by anything at all puts the bid out, with every reason in the order published', () => {
    expect(out({ ...withMinimum('60'), qualityThreshold: exact(55) }, bid('A', '1', '54.99'))).toEqual([
      'A: quality minimum 60 5499/100: null qualityThreshold 55 5499/100',
    ])
  })
  test('on a question is a score on the scale, on a group it is points', () => {
    const question = { kind: 'scored', id: 'quality', weight: exact(100), minimum: exact(2) } as const
    const group = { kind: 'group', id: 'group', weight: exact(50), minimum: exact(50), children: [question] } as const
    const terms: Terms = {
      ...base,
      scale: { min: exact(0), max: exact(5), points: null },
      criteria: [group, ...base.criteria.slice(1)],
    }
    expect(out(terms, bid('A', '1', 2), bid('B', '1', 3))).toEqual(['A: group minimum 50 40'])
  })
})

test('a bid that is out is out before any price is used: its low price shrinks nobody else’s points', () => {
  const terms = { ...base, qualityThreshold: exact(50) }
  const rivals = [bid('A', '100', 85), bid('B', '80', 70)]
  const without = evaluate(evaluation(terms, rivals))
  const withOut = evaluate(evaluation(terms, [...rivals, bid('C', '1', 10)]))
  expect(withOut.ranking).toEqual(without.ranking)
  expect(withOut.abnormallyLow).toEqual([])
  expect(withOut.dominated).toEqual([])
})
