import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { drawnNumber } from './draw.ts'
import { evaluate } from './evaluate.ts'
import type { AssessedBid, Terms } from './terms.ts'

const level = plainTerms('50', { name: 'floor-ceiling', floor: exact(0), ceiling: exact(100) })
const told = (terms: Terms, bids: readonly AssessedBid[]) => {
  const { ranking, winner, stability } = evaluate(evaluation(terms, bids))
  return {
    winner,
    margin: stability?.margin?.toFraction(),
    list: ranking.map((r) => `${r.rank} ${r.bid} ${r.tieSettledBy}`),
  }
}

describe('equal totals', () => {
  test('are settled by the higher quality first, and the result says so', () => {
    const bids = [bid('A', '50', 50), bid('B', '60', 60), bid('C', '90', 10)]
    expect(told(level, bids)).toEqual({ winner: 'B', margin: '0', list: ['1 B quality', '2 A quality', '3 C null'] })
  })
  test('are settled by the lower price where the published order says so', () => {
    expect(told({ ...level, tieBreak: ['price'] }, [bid('A', '50', 50), bid('B', '60', 60)]).list).toEqual([
      '1 A price',
      '2 B price',
    ])
  })
  test('name for each bid the step that fixed its own place', () => {
    const terms = { ...level, criteria: plainTerms('0', { name: 'min-max' }).criteria }
    const bids = [bid('A', '50', 50), bid('B', '60', 50), bid('C', '70', 50)]
    expect(told({ ...terms, tieBreak: ['quality', 'price'] }, bids).list).toEqual([
      '1 A price',
      '2 B price',
      '3 C price',
    ])
  })
  test('that differ in nothing are drawn, and the draw is the same whoever repeats it', () => {
    const ids = ['A', 'B', 'C', 'D']
    const byDraw = [...ids].sort((a, b) => (drawnNumber('seed', a) < drawnNumber('seed', b) ? -1 : 1))
    const { list } = told(
      level,
      ids.map((id) => bid(id, '50', 50)),
    )
    expect(list).toEqual(byDraw.map((id, index) => `${index + 1} ${id} drawn`))
  })
  test('share their rank and have no winner where nothing published can part them', () => {
    const bids = [bid('B', '50', 50), bid('A', '50', 50), bid('C', '90', 10)]
    expect(told({ ...level, tieBreak: ['quality', 'price'] }, bids)).toEqual({
      winner: null,
      margin: undefined,
      list: ['1 A null', '1 B null', '3 C null'],
    })
  })
  test('are equal only when they are exactly so: a hundred-millionth of a penny decides', () => {
    const bids = [bid('A', '50.0000000001', 50), bid('B', '50', 50)]
    expect(told(level, bids).list).toEqual(['1 B null', '2 A null'])
  })
})

describe('the draw', () => {
  test('gives the numbers of its published description', () => {
    expect(drawnNumber('2026-11-21/receipt-head', 'A').toString(16)).toBe('efb6eb69cc2beca5')
  })
  test('depends on every character of the seed and of the bid', () => {
    const numbers = ['2026-11-21/a', '2026-11-21/b'].flatMap((seed) => ['A', 'B'].map((id) => drawnNumber(seed, id)))
    expect(new Set(numbers).size).toBe(4)
  })
  test('favours nobody: over a thousand seeds each of four bids comes first about a quarter of the time', () => {
    const ids = ['A', 'B', 'C', 'D']
    const first = Array.from({ length: 1000 }, (_, seed) =>
      ids.reduce((best, id) => (drawnNumber(`s${seed}`, id) < drawnNumber(`s${seed}`, best) ? id : best)),
    )
    for (const id of ids) expect(Math.abs(first.filter((won) => won === id).length - 250)).toBeLessThan(60)
  })
})
