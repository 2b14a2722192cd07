import { type Criterion, scoredCriteria } from './criteria.ts'
import { poundsDecimal, shortestDecimal } from './decimal-text.ts'
import type { PriceMethod } from './price-points.ts'
import type { AssessedBid, EvaluationInput, Rule, SensitivityAsked } from './terms.ts'

/** A JSON value built key by key, in the order it is to be written. */
type Json = string | number | readonly Json[] | { readonly [key: string]: Json }

function methodJson(method: PriceMethod | null): Json {
  if (method === null) return {}
  if (method.name === 'floor-ceiling')
    return { method: method.name, floor: poundsDecimal(method.floor), ceiling: poundsDecimal(method.ceiling) }
  return method.name === 'benchmark'
    ? { method: method.name, reference: poundsDecimal(method.reference) }
    : { method: method.name }
}

function criterionJson(criterion: Criterion): Json {
  const { id, weight } = criterion
  const head = { id, weight: shortestDecimal(weight) }
  if (criterion.kind === 'price') return { ...head, price: methodJson(criterion.method) }
  const minimum = criterion.minimum === null ? {} : { minimum: shortestDecimal(criterion.minimum) }
  if (criterion.kind === 'scored') return { ...head, ...minimum }
  return { ...head, ...minimum, children: criterion.children.map(criterionJson) }
}

const ruleJson = (rule: Rule): Json =>
  rule.name === 'monetised-quality'
    ? { name: rule.name, poundsPerPoint: poundsDecimal(rule.poundsPerPoint) }
    : { name: rule.name }

function bidJson(bid: AssessedBid, questions: readonly string[]): Json {
  const scores = questions.flatMap((id) => {
    const score = bid.scores.get(id)
    if (score === undefined) return []
    const plain = Number(score.n * score.s)
    return [[id, score.d === 1n && Number.isSafeInteger(plain) ? plain : shortestDecimal(score)]]
  })
  return { id: bid.id, price: poundsDecimal(bid.price), scores: Object.fromEntries(scores) }
}

const sensitivityJson = ({ weights, samples, seed }: SensitivityAsked): Json => ({
  weights: weights === 'simplex' ? weights : { within: shortestDecimal(weights.within) },
  samples,
  seed,
})

/**
 * Writes an evaluation as the open calculation file that anybody can check, ending in a line feed. Bids are ordered by
 * id, so the same evaluation always gives the same bytes. Every weight, score and price must be a decimal number.
 */
export function inputDocument(title: string, input: EvaluationInput, decimals: number): string {
  const { terms, drawSeed, sensitivity } = input
  const questions = scoredCriteria(terms.criteria).map(({ id }) => id)
  const { min, max, points } = terms.scale
  const bids = [...input.bids].sort((a, b) => (a.id < b.id ? -1 : 1))
  const document: Json = {
    version: 1,
    title,
    scale: {
      min: shortestDecimal(min),
      max: shortestDecimal(max),
      ...(points === null ? {} : { points: points.map(shortestDecimal) }),
    },
    criteria: terms.criteria.map(criterionJson),
    rule: ruleJson(terms.rule),
    ...(terms.qualityThreshold === null ? {} : { qualityThreshold: shortestDecimal(terms.qualityThreshold) }),
    tieBreak: terms.tieBreak,
    ...(drawSeed === null ? {} : { drawSeed }),
    display: { decimals },
    bids: bids.map((bid) => bidJson(bid, questions)),
    ...(sensitivity === null ? {} : { sensitivity: sensitivityJson(sensitivity) }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
