import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { belowMark, poundsDecimal, shortestDecimal } from './decimal-text.ts'
import { evaluate } from './evaluate.ts'
import { resultDocument } from './result-document.ts'

const terms = { ...plainTerms('50', { name: 'lowest-over-bid' }), qualityThreshold: exact(50) }
const written = (decimals: number) =>
  JSON.parse(
    resultDocument(
      evaluate(evaluation(terms, [bid('A', '100', 85), bid('B', '80', 70), bid('C', '9', '49.999')])),
      decimals,
    ),
  )

describe('the result as a document', () => {
  test('has its keys in the published order', () => {
    const document = written(2)
    expect(Object.keys(document)).toEqual([
      'ranking',
      'out',
      'winner',
      'dominated',
      'warnings',
      'abnormallyLow',
      'stability',
      'sensitivity',
    ])
    expect(Object.keys(document.ranking[0])).toEqual([
      'bid',
      'rank',
      'total',
      'quality',
      'price',
      'pricePoints',
      'tieSettledBy',
    ])
    expect(Object.keys(document.stability)).toEqual([
      'runnerUp',
      'margin',
      'priceRiseThatLoses',
      'scoreDropsThatLose',
      'weightThatTies',
    ])
  })
  test('shows figures to the published decimals, rounded half away from nothing', () => {
    expect(written(2).ranking[0]).toEqual({
      bid: 'B',
      rank: 1,
      total: '85.00',
      quality: '70.00',
      price: '80.00',
      pricePoints: '100.00',
      tieSettledBy: null,
    })
    expect(written(0).ranking[1]).toMatchObject({ total: '83', pricePoints: '80' })
  })
  test('never shows a missed mark as reached', () => {
    expect(written(2).out).toEqual([
      { bid: 'C', reasons: [{ criterion: null, rule: 'qualityThreshold', needed: '50', got: '49.99' }] },
    ])
    expect(belowMark(exact(100).div(3n), exact(50), 2)).toBe('33.33')
  })
})

test('decimals are written exactly or not at all', () => {
  expect([shortestDecimal(exact('2.500')), shortestDecimal(exact(100)), shortestDecimal(exact(0))]).toEqual([
    '2.5',
    '100',
    '0',
  ])
  expect([poundsDecimal(exact('98000')), poundsDecimal(exact('0.125'))]).toEqual(['98000.00', '0.125'])
  expect(() => shortestDecimal(exact(1).div(3n))).toThrow(RangeError)
})
