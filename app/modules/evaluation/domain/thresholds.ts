import { type Exact, exact } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import { everyCriterion, type Scores } from './criteria.ts'
import type { Terms } from './terms.ts'

/**
 * Why a bid is out. `rule` is the published term it missed; a question's minimum is a score on the scale, everything
 * else is points. `criterion` is null for the pass mark over all quality.
 */
export type OutReason = {
  readonly criterion: string | null
  readonly rule: 'minimum' | 'qualityThreshold'
  readonly unit: 'score' | 'points'
  readonly needed: Exact
  readonly got: Exact
}

export type OutBid = { readonly bid: string; readonly reasons: readonly OutReason[] }

/** The marks a bid missed, in the order published; none means it is still in. Its price plays no part. */
export function missedMarks(
  terms: Pick<Terms, 'criteria' | 'qualityThreshold'>,
  scores: Scores,
  points: ReadonlyMap<string, Points>,
  quality: Points | null,
): OutReason[] {
  const missed = everyCriterion(terms.criteria).flatMap((criterion): OutReason[] => {
    if (criterion.kind === 'price' || criterion.minimum === null) return []
    const unit = criterion.kind === 'scored' ? 'score' : 'points'
    const got = (unit === 'score' ? scores : points).get(criterion.id) ?? exact(0)
    const needed = criterion.minimum
    return got.lt(needed) ? [{ criterion: criterion.id, rule: 'minimum', unit, needed, got }] : []
  })
  const needed = terms.qualityThreshold
  if (needed === null || quality === null || quality.gte(needed)) return missed
  return [...missed, { criterion: null, rule: 'qualityThreshold', unit: 'points', needed, got: quality }]
}
