import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import type { Criterion } from './criteria.ts'
import { type EvaluationResult, evaluate } from './evaluate.ts'
import { type PointWorth, pointWorth } from './point-worth.ts'
import { type PriceMethod, type PriceMethodName, priceMethodNames } from './price-points.ts'
import type { AssessedBid, Rule, Terms, TieBreakStep } from './terms.ts'

type OtherRule = Exclude<Rule['name'], 'weighted-sum'>

/** One way of finding the best bid: a price method under the weighted sum, or a rule of its own. */
export type Way = PriceMethodName | OtherRule

export const ways: readonly Way[] = [
  ...priceMethodNames,
  'price-per-quality-point',
  'value-index',
  'monetised-quality',
  'fixed-price',
  'threshold-then-lowest',
]
export const isWay = (name: string): name is Way => ways.some((way) => way === name)

/** Pounds, and points for the pass mark; null where none is given. */
export type Figures = {
  readonly floor: Exact | null
  readonly ceiling: Exact | null
  readonly reference: Exact | null
  readonly poundsPerPoint: Exact | null
  readonly mark: Points | null
}

/** Weights, figures and bids as tried. Each section has one score from 0 to `topScore`; the weights add to 100 with the price's. */
export type Trial = {
  readonly sections: readonly { readonly id: string; readonly weight: Exact }[]
  readonly priceWeight: Exact
  readonly topScore: Exact
  readonly figures: Figures
  readonly tieBreak: readonly TieBreakStep[]
  readonly bids: readonly AssessedBid[]
}

export type MissingFigure = 'floor-and-ceiling' | 'reference' | 'pounds-per-point' | 'mark'

/** What a way gives on the bids tried. `seenFrom` is the bid for which the worth of a point is said: the first in rank. */
export type TriedWay = {
  readonly way: Way
  readonly terms: Terms
  readonly result: EvaluationResult
  readonly worth: PointWorth | null
}
export type Tried = TriedWay | { readonly way: Way; readonly missing: MissingFigure }

export const priceId = 'price'

function methodOf(way: PriceMethodName, { floor, ceiling, reference }: Figures): PriceMethod | MissingFigure {
  switch (way) {
    case 'floor-ceiling':
      return floor && ceiling && floor.lt(ceiling) ? { name: way, floor, ceiling } : 'floor-and-ceiling'
    case 'benchmark':
      return reference?.gt(zero) ? { name: way, reference } : 'reference'
    default:
      return { name: way }
  }
}

function ruleOf(way: OtherRule, { poundsPerPoint, mark }: Figures): Rule | MissingFigure {
  if (way === 'monetised-quality') return poundsPerPoint ? { name: way, poundsPerPoint } : 'pounds-per-point'
  if (way === 'threshold-then-lowest' && mark === null) return 'mark'
  return { name: way }
}

const isMethodName = (way: Way): way is PriceMethodName => priceMethodNames.some((name) => name === way)

/** The terms that a trial makes under one way, or the figure that it lacks. Nothing is drawn: made-up bids have no draw. */
export function termsUnder(trial: Trial, way: Way): Terms | MissingFigure {
  const method = isMethodName(way) ? methodOf(way, trial.figures) : null
  if (typeof method === 'string') return method
  const rule: Rule | MissingFigure = isMethodName(way) ? { name: 'weighted-sum' } : ruleOf(way, trial.figures)
  if (typeof rule === 'string') return rule
  const sections = trial.sections.map(({ id, weight }): Criterion => ({ kind: 'scored', id, weight, minimum: null }))
  return {
    scale: { min: exact(0), max: trial.topScore, points: null },
    criteria: [...sections, { kind: 'price', id: priceId, weight: trial.priceWeight, method }],
    rule,
    qualityThreshold: trial.figures.mark,
    tieBreak: trial.tieBreak.filter((step) => step !== 'drawn'),
  }
}

/** Who would win under one way, worked out by the same engine that judges real bids. */
export function tryWay(trial: Trial, way: Way): Tried {
  const terms = termsUnder(trial, way)
  if (typeof terms === 'string') return { way, missing: terms }
  const result = evaluate({ terms, drawSeed: null, bids: trial.bids, sensitivity: null })
  const [first] = result.ranking
  const prices = result.ranking.map(({ price }) => price)
  const worth = first ? pointWorth(terms, { price: first.price, quality: first.quality ?? zero }, prices) : null
  return { way, terms, result, worth }
}

export const tryEveryWay = (trial: Trial): Tried[] => ways.map((way) => tryWay(trial, way))
