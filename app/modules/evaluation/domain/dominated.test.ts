import { expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { evaluate } from './evaluate.ts'

const terms = plainTerms('50', { name: 'floor-ceiling', floor: exact(0), ceiling: exact(200) })
const dominated = (...bids: ReturnType<typeof bid>[]) => evaluate(evaluation(terms, bids)).dominated

test('a bid is dominated when another is no worse anywhere and better somewhere', () => {
  expect(dominated(bid('A', '100', 80), bid('B', '100', 79), bid('C', '101', 80), bid('D', '99', 1))).toEqual([
    { bid: 'B', by: 'A' },
    { bid: 'C', by: 'A' },
  ])
})
test('equal bids do not dominate one another', () => {
  expect(dominated(bid('A', '100', 80), bid('B', '100', 80))).toEqual([])
})
test('of several that dominate, the best placed is named', () => {
  expect(dominated(bid('A', '100', 80), bid('B', '90', 85), bid('C', '110', 70))).toEqual([
    { bid: 'A', by: 'B' },
    { bid: 'C', by: 'B' },
  ])
})
test('every question counts by itself: better on one is not dominated, whatever the total', () => {
  const criteria = ['one', 'two'].map((id) => ({ kind: 'scored' as const, id, weight: exact(50), minimum: null }))
  const scores = (one: number, two: number) =>
    new Map([
      ['one', exact(one)],
      ['two', exact(two)],
    ])
  const bids = [
    { id: 'A', price: exact(1), scores: scores(90, 50) },
    { id: 'B', price: exact(2), scores: scores(10, 51) },
  ]
  expect(evaluate(evaluation({ ...terms, criteria }, bids)).dominated).toEqual([])
})
