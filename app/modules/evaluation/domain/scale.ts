import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import type { Fault, Path } from './fault.ts'

/** The published scale: scores from `min` to `max`; `points` gives one entry per whole score, or null for a straight line. */
export type Scale = { readonly min: Exact; readonly max: Exact; readonly points: readonly Points[] | null }

export type ScaleFault =
  | 'scale-not-rising'
  | 'scale-not-whole'
  | 'scale-points-miscounted'
  | 'scale-points-falling'
  | 'points-off-range'

const isWhole = (value: Exact): boolean => value.d === 1n

/** A score counts only if it lies on the published scale; where points are listed per score, it must be whole. */
export function isOnScale(scale: Scale, score: Exact): boolean {
  const within = score.gte(scale.min) && score.lte(scale.max)
  return within && (scale.points === null || isWhole(score.sub(scale.min)))
}

/**
 * What a score earns, 0 to 100 points, by the published list or else in a straight line from the lowest score to the
 * highest. Throws RangeError for a score off the scale.
 */
export function pointsForScore(scale: Scale, score: Exact): Points {
  if (!isOnScale(scale, score)) throw new RangeError('score off the scale')
  const above = score.sub(scale.min)
  if (scale.points === null) return above.div(scale.max.sub(scale.min)).mul(allPoints)
  const listed = scale.points[Number(above.n)]
  if (listed === undefined) throw new RangeError('the scale lists no points for this score')
  return listed
}

/** The scale that a tender published in words, level by level, ready to calculate with. */
export function scaleFromLevels(levels: readonly ScaleLevel[]): Scale {
  const ordered = [...levels].sort((a, b) => a.score - b.score)
  const first = ordered[0]
  const last = ordered.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a scale needs levels')
  if (last.score - first.score !== ordered.length - 1) throw new RangeError('a scale needs one level per whole score')
  return { min: exact(first.score), max: exact(last.score), points: ordered.map((level) => exact(level.points)) }
}

/** A better score must never earn less, and every score must earn something between 0 and 100 points. */
export function scaleFaults(scale: Scale, at: Path): Fault<ScaleFault>[] {
  const { points } = scale
  if (scale.max.lte(scale.min)) return [{ at: [...at, 'max'], reason: 'scale-not-rising' }]
  if (points === null) return []
  const list = [...at, 'points']
  if (!isWhole(scale.min) || !isWhole(scale.max)) return [{ at: list, reason: 'scale-not-whole' }]
  if (!scale.max.sub(scale.min).add(1n).equals(points.length)) return [{ at: list, reason: 'scale-points-miscounted' }]
  return points.flatMap((value, index): Fault<ScaleFault>[] => {
    const before = points[index - 1]
    if (value.lt(zero) || value.gt(allPoints)) return [{ at: [...list, index], reason: 'points-off-range' }]
    return before !== undefined && value.lt(before) ? [{ at: [...list, index], reason: 'scale-points-falling' }] : []
  })
}
