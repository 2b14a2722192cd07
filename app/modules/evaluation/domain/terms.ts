import type { Exact } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import type { Criterion, Scores } from './criteria.ts'
import type { Scale } from './scale.ts'

/** How quality and price become one order. `poundsPerPoint` is what one point of quality is worth, in pounds. */
export type Rule =
  | { readonly name: 'weighted-sum' }
  | { readonly name: 'price-per-quality-point' }
  | { readonly name: 'value-index' }
  | { readonly name: 'monetised-quality'; readonly poundsPerPoint: Exact }
  | { readonly name: 'fixed-price' }
  | { readonly name: 'threshold-then-lowest' }

export const ruleNames = [
  'weighted-sum',
  'price-per-quality-point',
  'value-index',
  'monetised-quality',
  'fixed-price',
  'threshold-then-lowest',
] as const satisfies readonly Rule['name'][]

export const tieBreakSteps = ['quality', 'price', 'drawn'] as const

/** What settles equal totals: the higher quality, the lower price, or the draw. */
export type TieBreakStep = (typeof tieBreakSteps)[number]

/** The published assessment methodology: everything that decides the order except the scores and the prices. */
export type Terms = {
  readonly scale: Scale
  readonly criteria: readonly Criterion[]
  readonly rule: Rule
  /** Points over all quality questions together, without the price; a bid below it is out. */
  readonly qualityThreshold: Points | null
  readonly tieBreak: readonly TieBreakStep[]
}

/** A bid as assessed: its price in pounds and the agreed score for every question. */
export type AssessedBid = { readonly id: string; readonly price: Exact; readonly scores: Scores }

/** Which other weightings to try: all of them, or those with every top-level weight within so many points of the published one. */
export type SensitivityAsked = {
  readonly weights: 'simplex' | { readonly within: Exact }
  readonly samples: number
  readonly seed: number
}

export type EvaluationInput = {
  readonly terms: Terms
  /** Known only after the deadline, so that nobody can aim at it. Needed where ties are drawn. */
  readonly drawSeed: string | null
  readonly bids: readonly AssessedBid[]
  readonly sensitivity: SensitivityAsked | null
}

/** Whether the rule weighs criteria against one another, so that other weights could give another winner. */
export const hasWeights = (rule: Rule): boolean => rule.name === 'weighted-sum' || rule.name === 'value-index'
