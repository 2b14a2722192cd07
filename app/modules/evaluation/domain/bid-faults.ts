import { exact, zero } from '#app/kernel/exact.ts'
import { type ScoredCriterion, type Scores, scoredCriteria } from './criteria.ts'
import type { Fault, Path } from './fault.ts'
import { isOnScale, type Scale } from './scale.ts'
import type { EvaluationInput, SensitivityAsked, TieBreakStep } from './terms.ts'
import { idFaults, type TermsFault, termsFaults } from './terms-faults.ts'

export type BidFault =
  | 'no-bids'
  | 'id-empty'
  | 'id-repeated'
  | 'price-not-positive'
  | 'score-missing'
  | 'score-unknown'
  | 'score-off-scale'

export type AskFault = 'draw-seed-missing' | 'samples-off-range' | 'seed-off-range' | 'within-not-positive'
export type EvaluationFault = TermsFault | BidFault | AskFault

export const mostSamples = 10_000_000

/** A bid has one score for every question, on the scale, and none for anything else. A null scale is not looked at. */
export function scoreFaults(
  scores: Scores,
  questions: readonly Pick<ScoredCriterion, 'id'>[],
  scale: Scale | null,
  at: Path,
): Fault<BidFault>[] {
  const asked = new Set(questions.map(({ id }) => id))
  const given = [...scores].flatMap(([id, score]): Fault<BidFault>[] => {
    if (!asked.has(id)) return [{ at: [...at, id], reason: 'score-unknown' }]
    return scale === null || isOnScale(scale, score) ? [] : [{ at: [...at, id], reason: 'score-off-scale' }]
  })
  const missing = questions.filter(({ id }) => !scores.has(id))
  return [...given, ...missing.map(({ id }): Fault<BidFault> => ({ at: [...at, id], reason: 'score-missing' }))]
}

/** A draw without a seed could be repeated until it pleased somebody. */
export function drawFaults(tieBreak: readonly TieBreakStep[], drawSeed: string | null): Fault<AskFault>[] {
  const missing = tieBreak.includes('drawn') && (drawSeed === null || drawSeed === '')
  return missing ? [{ at: ['drawSeed'], reason: 'draw-seed-missing' }] : []
}

export function sensitivityFaults(asked: SensitivityAsked): Fault<AskFault>[] {
  const { weights, samples, seed } = asked
  const faults: Fault<AskFault>[] = []
  if (weights !== 'simplex' && weights.within.lte(zero))
    faults.push({ at: ['sensitivity', 'weights', 'within'], reason: 'within-not-positive' })
  if (!Number.isSafeInteger(samples) || samples < 1 || samples > mostSamples)
    faults.push({ at: ['sensitivity', 'samples'], reason: 'samples-off-range' })
  if (!Number.isSafeInteger(seed) || seed < 0) faults.push({ at: ['sensitivity', 'seed'], reason: 'seed-off-range' })
  return faults
}

/** Everything that stops this evaluation from being calculated, empty when it can be. */
export function evaluationFaults(input: EvaluationInput): Fault<EvaluationFault>[] {
  const { terms, bids } = input
  const questions = scoredCriteria(terms.criteria)
  const scaleStands = terms.scale.max.gt(terms.scale.min)
  return [
    ...termsFaults(terms),
    ...drawFaults(terms.tieBreak, input.drawSeed),
    ...(bids.length === 0 ? [{ at: ['bids'], reason: 'no-bids' as const }] : []),
    ...idFaults(bids.map(({ id }, index) => ({ id, at: ['bids', index] }))),
    ...bids.flatMap((bid, index): Fault<BidFault>[] => [
      ...(bid.price.lte(exact(0)) ? [{ at: ['bids', index, 'price'], reason: 'price-not-positive' as const }] : []),
      ...scoreFaults(bid.scores, questions, scaleStands ? terms.scale : null, ['bids', index, 'scores']),
    ]),
    ...(input.sensitivity === null ? [] : sensitivityFaults(input.sensitivity)),
  ]
}
