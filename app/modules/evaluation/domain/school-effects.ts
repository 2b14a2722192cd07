import { sumExact, zero } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { type Criterion, criterionPoints, type QualityCriterion, qualityOf } from './criteria.ts'
import { winnerOf } from './ranking.ts'
import { qualityStanding, standings } from './standing.ts'
import type { EvaluationInput } from './terms.ts'

/** The criteria without these scores: what is left of each group shares its weight as it did among itself. */
function without<One extends Criterion>(list: readonly One[], leftOut: ReadonlySet<string>): One[] {
  return list.map((one) => {
    if (one.kind !== 'group') return one
    const left: QualityCriterion[] = one.children.filter(({ id }) => !leftOut.has(id))
    const sum = sumExact(left.map(({ weight }) => weight))
    if (left.length === one.children.length || sum.equals(zero))
      return { ...one, children: without(one.children, leftOut) }
    return { ...one, children: left.map((child) => ({ ...child, weight: child.weight.mul(allPoints).div(sum) })) }
  })
}

/**
 * Who would win if the scores under these ids had not been given, for instance all that one school gave: the others of the
 * same question share its weight. Who is in was decided with everybody and stays. Null where nobody alone would win.
 */
export function winnerWithout({ terms, drawSeed, bids }: EvaluationInput, leftOut: readonly string[]): string | null {
  const criteria = without(terms.criteria, new Set(leftOut))
  const stillIn = bids.flatMap((bid) => {
    const as = qualityStanding(terms, bid)
    if (as.missed.length > 0) return []
    return [{ ...as, quality: qualityOf(criteria, criterionPoints(criteria, terms.scale, bid.scores)) }]
  })
  return winnerOf(terms, drawSeed, standings(terms, stillIn))
}
