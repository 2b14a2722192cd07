import fc from 'fast-check'
import { type Exact, exact } from '#app/kernel/exact.ts'
import type { Criterion } from '../domain/criteria.ts'
import type { PriceMethod } from '../domain/price-points.ts'
import type { AssessedBid, EvaluationInput, Rule, Terms } from '../domain/terms.ts'

/** A bid with one score for the question `quality`. */
export const bid = (id: string, price: string | Exact, score: string | number): AssessedBid => ({
  id,
  price: exact(price),
  scores: new Map([['quality', exact(score)]]),
})

/** One question scored straight as points, 0 to 100, against the price. */
export const plainTerms = (priceWeight: string | number, method: PriceMethod | null, rule?: Rule): Terms => {
  const weight = exact(priceWeight)
  const criteria: Criterion[] = [
    { kind: 'scored', id: 'quality', weight: exact(100).sub(weight), minimum: null },
    { kind: 'price', id: 'price', weight, method },
  ]
  return {
    scale: { min: exact(0), max: exact(100), points: null },
    criteria,
    rule: rule ?? { name: 'weighted-sum' },
    qualityThreshold: null,
    tieBreak: ['quality', 'price', 'drawn'],
  }
}

export const evaluation = (terms: Terms, bids: readonly AssessedBid[]): EvaluationInput => ({
  terms,
  bids,
  drawSeed: 'seed',
  sensitivity: null,
})

export const absoluteMethods: readonly PriceMethod[] = [
  { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) },
  { name: 'benchmark', reference: exact(100) },
]
export const relativeMethods: readonly PriceMethod[] = [
  { name: 'lowest-over-bid' },
  { name: 'min-max' },
  { name: 'linear-from-lowest' },
  { name: 'mean-half' },
  { name: 'median-half' },
]
export const everyMethod: readonly PriceMethod[] = [...absoluteMethods, ...relativeMethods]

export const rulesWithoutWeights: readonly Rule[] = [
  { name: 'price-per-quality-point' },
  { name: 'monetised-quality', poundsPerPoint: exact('1.25') },
  { name: 'fixed-price' },
  { name: 'threshold-then-lowest' },
]

const pounds = fc.oneof(
  fc.integer({ min: 1, max: 40_000 }).map((amount) => exact(amount).div(100n)),
  fc.integer({ min: 95, max: 105 }).map((amount) => exact(amount)),
  fc.constantFrom('100', '0.01', '99999999999999999999.99').map((amount) => exact(amount)),
)

/** One to seven bids, often level in price or score, with ids A to G. */
export const someBids = fc
  .array(fc.tuple(pounds, fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(50, 70))), {
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) => rows.map(([price, score], index) => bid(String.fromCharCode(65 + index), price, score)))

/** Terms of every kind, by weighted sum under each price method and by every other rule. */
export const someTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    fc.constantFrom(...everyMethod),
    fc.constantFrom<Rule>({ name: 'weighted-sum' }, { name: 'value-index' }, ...rulesWithoutWeights),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([method, rule, priceWeight]) => ({
    ...plainTerms(priceWeight, rule.name === 'weighted-sum' ? method : null, rule),
    qualityThreshold: rule.name === 'threshold-then-lowest' ? exact(40) : null,
  }))
