import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { evaluationFaults } from './bid-faults.ts'
import type { Criterion } from './criteria.ts'
import type { EvaluationInput, Terms } from './terms.ts'
import { termsFaults } from './terms-faults.ts'

const sound = plainTerms('40', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })
const [question, price] = sound.criteria as [Criterion & { kind: 'scored' }, Criterion & { kind: 'price' }]
const found = (changed: Partial<Terms>) =>
  termsFaults({ ...sound, ...changed }).map(({ at, reason }) => `/${at.join('/')} ${reason}`)
const asked = (changed: Partial<EvaluationInput>) =>
  evaluationFaults({ ...evaluation(sound, [bid('A', '100', 50)]), ...changed }).map(
    ({ at, reason }) => `/${at.join('/')} ${reason}`,
  )

test('sound terms and a sound bid have no fault', () => {
  expect(found({})).toEqual([])
  expect(asked({})).toEqual([])
})

describe('criteria', () => {
  test('weights that do not sum to 100 are a fault of the list', () => {
    expect(found({ criteria: [question, { ...price, weight: exact('39.999') }] })).toEqual([
      '/criteria weights-not-100',
    ])
    const group = { ...question, kind: 'group', id: 'group', children: [{ ...question, weight: exact(99) }] } as const
    expect(found({ criteria: [group, price] })).toEqual(['/criteria/0/children weights-not-100'])
  })
  test('no weight is under 0 or over 100, even where the sum is right', () => {
    expect(
      found({
        criteria: [
          { ...question, weight: exact(101) },
          { ...price, weight: exact(-1) },
        ],
      }),
    ).toEqual(['/criteria/0/weight weight-off-range', '/criteria/1/weight weight-off-range'])
  })
  test('no name is used twice or empty, and there is one price', () => {
    const halves = [question, { ...price, weight: exact(20) }, { ...price, weight: exact(20) }]
    expect(found({ criteria: halves })).toEqual(['/criteria/2/id id-repeated', '/criteria/2/price price-repeated'])
    expect(found({ criteria: [{ ...question, id: '' }, price] })).toEqual(['/criteria/0/id id-empty'])
    expect(found({ criteria: [] })).toEqual(['/criteria no-criteria'])
  })
  test('a minimum is a score that can be given', () => {
    expect(found({ criteria: [{ ...question, minimum: exact(101) }, price] })).toEqual([
      '/criteria/0/minimum minimum-off-scale',
    ])
  })
})

describe('rule, price method and pass mark', () => {
  test('the ceiling is above the floor and a benchmark above nothing', () => {
    const level = { name: 'floor-ceiling', floor: exact(60), ceiling: exact(60) } as const
    expect(found({ criteria: [question, { ...price, method: level }] })).toEqual([
      '/criteria/1/price/ceiling ceiling-not-above-floor',
    ])
    const nothing = { name: 'benchmark', reference: exact(0) } as const
    expect(found({ criteria: [question, { ...price, method: nothing }] })).toEqual([
      '/criteria/1/price/reference reference-not-positive',
    ])
  })
  test('only the weighted sum takes a price method, and it needs one', () => {
    expect(found({ rule: { name: 'fixed-price' } })).toEqual(['/criteria/1/price/method price-method-not-taken'])
    expect(found({ criteria: [question, { ...price, method: null }] })).toEqual([
      '/criteria/1/price/method price-method-missing',
    ])
  })
  test('the pass mark is needed by the rule that is named after it, and lies between 0 and 100', () => {
    const free = [question, { ...price, method: null }]
    const rule = { name: 'threshold-then-lowest' } as const
    expect(found({ criteria: free, rule })).toEqual(['/qualityThreshold rule-needs-threshold'])
    expect(found({ qualityThreshold: exact(101) })).toEqual(['/qualityThreshold points-off-range'])
  })
  test('rules that use quality need a quality weight, and the value index a price weight', () => {
    const onlyPrice = [{ ...price, weight: exact(100), method: null }]
    expect(found({ criteria: onlyPrice, rule: { name: 'fixed-price' } })).toEqual(['/criteria rule-needs-quality'])
    const onlyQuality = [{ ...question, weight: exact(100) }]
    expect(found({ criteria: onlyQuality, rule: { name: 'value-index' } })).toEqual([
      '/criteria rule-needs-price-weight',
    ])
    const hardlyPrice = [
      { ...question, weight: exact('99.5') },
      { ...price, method: null, weight: exact('0.5') },
    ]
    expect(found({ criteria: hardlyPrice, rule: { name: 'value-index' } })).toEqual([
      '/criteria/1/weight price-weight-below-one',
    ])
  })
})

describe('bids and what is asked', () => {
  test('every bid has a price above nothing, and a name of its own', () => {
    expect(asked({ bids: [bid('A', '0', 50), bid('A', '-1', 50)] })).toEqual([
      '/bids/1/id id-repeated',
      '/bids/0/price price-not-positive',
      '/bids/1/price price-not-positive',
    ])
    expect(asked({ bids: [] })).toEqual(['/bids no-bids'])
  })
  test('every question has one score on the scale, and nothing else has any', () => {
    const scores = new Map([['colour', exact(1)]])
    expect(asked({ bids: [{ id: 'A', price: exact(1), scores }] })).toEqual([
      '/bids/0/scores/colour score-unknown',
      '/bids/0/scores/quality score-missing',
    ])
    expect(asked({ bids: [bid('A', '1', 101)] })).toEqual(['/bids/0/scores/quality score-off-scale'])
  })
  test('a draw needs its seed, and no step is named twice', () => {
    expect(asked({ drawSeed: null })).toEqual(['/drawSeed draw-seed-missing'])
    expect(found({ tieBreak: ['price', 'price'] })).toEqual(['/tieBreak/1 tie-break-repeated'])
  })
  test('other weightings are tried a countable number of times', () => {
    expect(asked({ sensitivity: { weights: { within: exact(0) }, samples: 0, seed: -1 } })).toEqual([
      '/sensitivity/weights/within within-not-positive',
      '/sensitivity/samples samples-off-range',
      '/sensitivity/seed seed-off-range',
    ])
  })
})
