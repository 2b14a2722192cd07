import { type Exact, exact, sumExact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import type { Fault, Path } from './fault.ts'
import type { PriceMethod } from './price-points.ts'
import { pointsForScore, type Scale } from './scale.ts'

/** A question the panel scores. `weight` is per cent within its group; `minimum` is a score on the scale. */
export type ScoredCriterion = {
  readonly kind: 'scored'
  readonly id: string
  readonly weight: Exact
  readonly minimum: Exact | null
}

/** Questions weighed together. The children's weights sum to 100; `minimum` is points, 0 to 100. */
export type GroupCriterion = {
  readonly kind: 'group'
  readonly id: string
  readonly weight: Exact
  readonly minimum: Points | null
  readonly children: readonly QualityCriterion[]
}

/** The price, at most once and at the top. `method` is null under a rule that uses the price itself. */
export type PriceCriterion = {
  readonly kind: 'price'
  readonly id: string
  readonly weight: Exact
  readonly method: PriceMethod | null
}

export type QualityCriterion = ScoredCriterion | GroupCriterion
export type Criterion = QualityCriterion | PriceCriterion
export type Scores = ReadonlyMap<string, Exact>

/** One criterion as it stands in the tree, parents before children. `shareOfWhole` is its per cent of the whole assessment. */
export type OutlineEntry = {
  readonly criterion: Criterion
  readonly at: Path
  readonly level: number
  readonly shareOfWhole: Exact
}

function entriesOf(list: readonly Criterion[], at: Path, level: number, ofWhole: Exact): OutlineEntry[] {
  return list.flatMap((criterion, index) => {
    const here = [...at, index]
    const shareOfWhole = ofWhole.mul(criterion.weight).div(allPoints)
    const entry = { criterion, at: here, level, shareOfWhole }
    if (criterion.kind !== 'group') return [entry]
    return [entry, ...entriesOf(criterion.children, [...here, 'children'], level + 1, shareOfWhole)]
  })
}

/** Every criterion with its place and its share of the whole, in the order published. */
export const outline = (criteria: readonly Criterion[], at: Path = ['criteria']): OutlineEntry[] =>
  entriesOf(criteria, at, 0, allPoints)

/** Every criterion, parents before children, in the order published. */
export const everyCriterion = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((one) => (one.kind === 'group' ? [one, ...everyCriterion(one.children)] : [one]))

/** The questions that the panel scores, in the order published. */
export const scoredCriteria = (criteria: readonly Criterion[]): ScoredCriterion[] =>
  everyCriterion(criteria).filter((criterion) => criterion.kind === 'scored')

export const priceCriterion = (criteria: readonly Criterion[]): PriceCriterion | null =>
  criteria.find((criterion) => criterion.kind === 'price') ?? null

const qualityWeights = new WeakMap<readonly Criterion[], Exact>()

/** The weight of everything but the price: 100 less the price's weight. Asked for every bid, so it is added up once. */
export function qualityWeight(criteria: readonly Criterion[]): Exact {
  const known = qualityWeights.get(criteria)
  if (known !== undefined) return known
  const sum = sumExact(criteria.filter(({ kind }) => kind !== 'price').map(({ weight }) => weight))
  qualityWeights.set(criteria, sum)
  return sum
}

/** The points of every question and group for one bid, by criterion id. Throws RangeError if a score is missing or off the scale. */
export function criterionPoints(criteria: readonly Criterion[], scale: Scale, scores: Scores): Map<string, Points> {
  const points = new Map<string, Points>()
  const visit = (criterion: QualityCriterion): Points => {
    const own = criterion.kind === 'scored' ? scored(criterion) : weighed(criterion.children)
    points.set(criterion.id, own)
    return own
  }
  const scored = ({ id }: ScoredCriterion): Points => {
    const score = scores.get(id)
    if (score === undefined) throw new RangeError(`no score for ${id}`)
    return pointsForScore(scale, score)
  }
  const weighed = (children: readonly QualityCriterion[]): Points =>
    sumExact(children.map((child) => visit(child).mul(child.weight))).div(allPoints)
  for (const criterion of criteria) if (criterion.kind !== 'price') visit(criterion)
  return points
}

/** Quality alone, 0 to 100 points: the questions weighed as published, as if there were no price. Null where nothing is weighed. */
export function qualityOf(criteria: readonly Criterion[], points: ReadonlyMap<string, Points>): Points | null {
  const weight = qualityWeight(criteria)
  if (weight.equals(zero)) return null
  const earned = criteria.map((criterion) => criterion.weight.mul(points.get(criterion.id) ?? zero))
  return sumExact(earned).div(weight)
}

export type WeightFault = 'no-criteria' | 'weight-off-range' | 'weights-not-100'

/** Weights run from 0 to 100 and sum to exactly 100 in the list they stand in. */
export function weightFaults(list: readonly { readonly weight: Exact }[], at: Path): Fault<WeightFault>[] {
  if (list.length === 0) return [{ at, reason: 'no-criteria' }]
  const faults = list.flatMap(({ weight }, index): Fault<WeightFault>[] =>
    weight.lt(zero) || weight.gt(allPoints) ? [{ at: [...at, index, 'weight'], reason: 'weight-off-range' }] : [],
  )
  const sum = sumExact(list.map(({ weight }) => weight))
  return sum.equals(exact(100)) ? faults : [...faults, { at, reason: 'weights-not-100' }]
}
