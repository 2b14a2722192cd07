import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { type Criterion, outline, priceCriterion, qualityWeight, type WeightFault, weightFaults } from './criteria.ts'
import type { Fault, Path } from './fault.ts'
import type { PriceMethod } from './price-points.ts'
import { type Scale, type ScaleFault, scaleFaults } from './scale.ts'
import type { Rule, Terms, TieBreakStep } from './terms.ts'

export type CriteriaFault =
  | WeightFault
  | 'id-empty'
  | 'id-repeated'
  | 'minimum-off-scale'
  | 'points-off-range'
  | 'price-repeated'

export type RuleFault =
  | 'price-method-missing'
  | 'price-method-not-taken'
  | 'floor-negative'
  | 'ceiling-not-above-floor'
  | 'reference-not-positive'
  | 'rule-needs-quality'
  | 'rule-needs-price-weight'
  | 'price-weight-below-one'
  | 'rule-needs-threshold'
  | 'threshold-needs-quality'
  | 'points-off-range'
  | 'pounds-per-point-negative'

export type TermsFault = ScaleFault | CriteriaFault | RuleFault | 'tie-break-repeated'

const offRange = (value: Exact): boolean => value.lt(zero) || value.gt(allPoints)

/** The same name may not stand for two things. */
export function idFaults(
  ids: readonly { readonly id: string; readonly at: Path }[],
): Fault<'id-empty' | 'id-repeated'>[] {
  const seen = new Set<string>()
  return ids.flatMap(({ id, at }): Fault<'id-empty' | 'id-repeated'>[] => {
    const repeated = seen.has(id)
    seen.add(id)
    if (id === '') return [{ at: [...at, 'id'], reason: 'id-empty' }]
    return repeated ? [{ at: [...at, 'id'], reason: 'id-repeated' }] : []
  })
}

/** Criteria can be calculated with when names differ, weights sum to 100 in each list, and there is at most one price. */
export function criteriaFaults(criteria: readonly Criterion[], scale: Scale | null): Fault<CriteriaFault>[] {
  const entries = outline(criteria)
  const prices = entries.filter(({ criterion }) => criterion.kind === 'price')
  return [
    ...weightFaults(criteria, ['criteria']),
    ...entries.flatMap(({ criterion, at }) =>
      criterion.kind === 'group' ? weightFaults(criterion.children, [...at, 'children']) : [],
    ),
    ...idFaults(entries.map(({ criterion, at }) => ({ id: criterion.id, at }))),
    ...prices.slice(1).map(({ at }): Fault<CriteriaFault> => ({ at: [...at, 'price'], reason: 'price-repeated' })),
    ...entries.flatMap(({ criterion, at }): Fault<CriteriaFault>[] => {
      if (criterion.kind === 'price' || criterion.minimum === null) return []
      if (criterion.kind === 'group')
        return offRange(criterion.minimum) ? [{ at: [...at, 'minimum'], reason: 'points-off-range' }] : []
      const { minimum } = criterion
      const off = scale !== null && (minimum.lt(scale.min) || minimum.gt(scale.max))
      return off ? [{ at: [...at, 'minimum'], reason: 'minimum-off-scale' }] : []
    }),
  ]
}

function methodFaults(method: PriceMethod, at: Path): Fault<RuleFault>[] {
  if (method.name === 'benchmark')
    return method.reference.lte(zero) ? [{ at: [...at, 'reference'], reason: 'reference-not-positive' }] : []
  if (method.name !== 'floor-ceiling') return []
  if (method.floor.lt(zero)) return [{ at: [...at, 'floor'], reason: 'floor-negative' }]
  return method.ceiling.lte(method.floor) ? [{ at: [...at, 'ceiling'], reason: 'ceiling-not-above-floor' }] : []
}

function priceFaults(rule: Rule, criteria: readonly Criterion[]): Fault<RuleFault>[] {
  return criteria.flatMap((criterion, index): Fault<RuleFault>[] => {
    if (criterion.kind !== 'price') return []
    const at = ['criteria', index, 'price']
    const { method } = criterion
    if (rule.name !== 'weighted-sum')
      return method === null ? [] : [{ at: [...at, 'method'], reason: 'price-method-not-taken' }]
    return method === null ? [{ at: [...at, 'method'], reason: 'price-method-missing' }] : methodFaults(method, at)
  })
}

function valueIndexFaults(criteria: readonly Criterion[]): Fault<RuleFault>[] {
  const price = priceCriterion(criteria)
  if (price === null) return [{ at: ['criteria'], reason: 'rule-needs-price-weight' }]
  const at = ['criteria', criteria.indexOf(price), 'weight']
  return price.weight.lt(exact(1)) ? [{ at, reason: 'price-weight-below-one' }] : []
}

/** The rule, the price method and the pass mark must fit together and fit the criteria. */
export function ruleFaults(terms: Pick<Terms, 'rule' | 'criteria' | 'qualityThreshold'>): Fault<RuleFault>[] {
  const { rule, criteria, qualityThreshold } = terms
  const faults = priceFaults(rule, criteria)
  const nothingWeighed = criteria.length > 0 && qualityWeight(criteria).lte(zero)
  const needsQuality = rule.name !== 'weighted-sum' && rule.name !== 'threshold-then-lowest'
  if (needsQuality && nothingWeighed) faults.push({ at: ['criteria'], reason: 'rule-needs-quality' })
  if (rule.name === 'value-index') faults.push(...valueIndexFaults(criteria))
  if (rule.name === 'monetised-quality' && rule.poundsPerPoint.lt(zero))
    faults.push({ at: ['rule', 'poundsPerPoint'], reason: 'pounds-per-point-negative' })
  if (rule.name === 'threshold-then-lowest' && qualityThreshold === null)
    faults.push({ at: ['qualityThreshold'], reason: 'rule-needs-threshold' })
  if (qualityThreshold !== null && offRange(qualityThreshold))
    faults.push({ at: ['qualityThreshold'], reason: 'points-off-range' })
  if (qualityThreshold !== null && nothingWeighed)
    faults.push({ at: ['qualityThreshold'], reason: 'threshold-needs-quality' })
  return faults
}

/** No step may settle a tie twice. */
export const tieBreakFaults = (steps: readonly TieBreakStep[]): Fault<'tie-break-repeated'>[] =>
  steps.flatMap((step, index) =>
    steps.indexOf(step) < index ? [{ at: ['tieBreak', index], reason: 'tie-break-repeated' as const }] : [],
  )

/** Everything that is wrong with an assessment methodology, empty when it can be published. */
export function termsFaults(terms: Terms): Fault<TermsFault>[] {
  return [
    ...scaleFaults(terms.scale, ['scale']),
    ...criteriaFaults(terms.criteria, terms.scale),
    ...ruleFaults(terms),
    ...tieBreakFaults(terms.tieBreak),
  ]
}
