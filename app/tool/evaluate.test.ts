import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#app/modules/evaluation/domain/evaluate.ts'
import { inputDocument } from '#app/modules/evaluation/domain/input-document.ts'
import { resultDocument } from '#app/modules/evaluation/domain/result-document.ts'
import { evaluation, someBids, someTerms } from '#app/modules/evaluation/testing/evaluation-input.ts'
import { runEvaluate } from './evaluate.ts'

const fixture = readFileSync(new URL('./formats/fixtures/photocopiers.json', import.meta.url), 'utf8')
const expected = readFileSync(new URL('./formats/fixtures/photocopiers.result.txt', import.meta.url), 'utf8')
const copiers = () => JSON.parse(fixture)
const outputOf = (file: unknown) => {
  const answer = runEvaluate(JSON.stringify(file))
  return 'output' in answer ? JSON.parse(answer.output) : answer.faults
}

describe('the photocopiers of our own example', () => {
  test('give the result kept beside them, byte for byte', () => {
    expect(runEvaluate(fixture)).toEqual({ output: expected })
  })
  test('are won by A: 40 % of 72, 20 % of 100 and 40 % of 52.5 points', () => {
    expect(outputOf(copiers()).ranking[0]).toMatchObject({
      bid: 'A',
      total: '69.80',
      price: '98000.00',
      pricePoints: '52.50',
    })
  })
  test('leave out C, which missed three marks, with the published and the reached figure', () => {
    expect(outputOf(copiers()).out).toEqual([
      {
        bid: 'C',
        reasons: [
          { criterion: 'service', rule: 'minimum', needed: '30', got: '28' },
          { criterion: 'response', rule: 'minimum', needed: '2', got: '1' },
          { criterion: null, rule: 'qualityThreshold', needed: '50', got: '32' },
        ],
      },
    ])
  })
})

describe('what a file may leave out', () => {
  test('title, pass mark, tie-break, decimals and other weightings', () => {
    const { title, qualityThreshold, tieBreak, drawSeed, display, sensitivity, ...rest } = copiers()
    expect([title, qualityThreshold, tieBreak, drawSeed, display, sensitivity]).not.toContain(undefined)
    expect(outputOf(rest)).toMatchObject({ winner: 'A', sensitivity: null })
  })
  test('the price criterion, as long as every bid names its price', () => {
    const file = copiers()
    file.criteria = [{ id: 'response', weight: 100 }]
    file.bids = [{ id: 'A', price: '1', scores: { response: '2.5' } }]
    expect(outputOf({ ...file, qualityThreshold: 0 }).ranking[0]).toMatchObject({ total: '50.00', pricePoints: null })
  })
  test('scores, where the price alone is weighed', () => {
    const file = copiers()
    file.criteria = [{ id: 'price', weight: 100, price: { method: 'min-max' } }]
    delete file.qualityThreshold
    file.bids = [
      { id: 'A', price: 2 },
      { id: 'B', price: 1 },
    ]
    expect(outputOf(file)).toMatchObject({
      winner: 'B',
      ranking: [{ total: '100.00', quality: null }, { total: '0.00' }],
    })
  })
})

test('the file the product writes reads back to the very same result', () => {
  fc.assert(
    fc.property(someTerms, someBids, (terms, bids) => {
      const input = evaluation(terms, bids)
      const text = inputDocument('Any tender', input, 4)
      expect(runEvaluate(text)).toEqual({ output: resultDocument(evaluate(input), 4) })
    }),
    { numRuns: 60 },
  )
})
