import { type Exact, exact, sumExact, zero } from '#app/kernel/exact.ts'

/** How far apart two scores are: by their place among all scores given, or by their difference on the scale. */
export type Metric = 'ordinal' | 'interval'

/** The scores that members gave for one question of one bid. Who gave none is left out. */
export type Unit = readonly number[]

type Counts = ReadonlyMap<number, number>

const countsIn = (values: readonly number[]): Counts => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The squared distance of two scores, for all scores that can be compared. */
function distance(metric: Metric, all: Counts): (a: number, b: number) => Exact {
  const square = (value: Exact) => value.mul(value)
  if (metric === 'interval') return (a, b) => square(exact(a - b))
  const scores = [...all.keys()].sort((a, b) => a - b)
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const between = scores.filter((score) => score >= low && score <= high).map((score) => all.get(score) ?? 0)
    const ends = exact((all.get(low) ?? 0) + (all.get(high) ?? 0)).div(2n)
    return a === b ? zero : square(sumExact(between.map((count) => exact(count))).sub(ends))
  }
}

function pairsOf(counts: Counts, apart: (a: number, b: number) => Exact): Exact {
  const entries = [...counts]
  return sumExact(entries.flatMap(([a, n]) => entries.map(([b, m]) => apart(a, b).mul(exact(n * m)))))
}

/**
 * Krippendorff's alpha, exactly: 1 where all scores of each question agree, 0 where they agree no better than scores
 * shuffled among all questions would, below 0 where they agree less than that. Members need not have scored everything.
 * Null where it says nothing: fewer than two questions with two scores each, or the same score everywhere.
 * (Krippendorff, Content Analysis, chapter 12.)
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): Exact | null {
  const comparable = units.filter((unit) => unit.length > 1)
  if (comparable.length < 2) return null
  const all = countsIn(comparable.flat())
  const apart = distance(metric, all)
  const observed = sumExact(comparable.map((unit) => pairsOf(countsIn(unit), apart).div(exact(unit.length - 1))))
  const expected = pairsOf(all, apart)
  if (expected.equals(zero)) return null
  const total = comparable.reduce((sum, unit) => sum + unit.length, 0)
  return exact(1).sub(observed.mul(exact(total - 1)).div(expected))
}

export type AgreementBand = 'close' | 'fair' | 'loose'

/** From 0.800 scores can be relied on; under 0.667 not even for first conclusions (Krippendorff's own bounds). */
export const agreementBand = (alpha: Exact): AgreementBand =>
  alpha.gte(exact('0.8')) ? 'close' : alpha.gte(exact('0.667')) ? 'fair' : 'loose'

export type NamedScore = { readonly who: string; readonly score: number }

const farFromAll = 2

/** Who stands alone: two or more steps of the scale from everybody else, where at least three scored. */
export const standsAlone = (scores: readonly NamedScore[]): string[] =>
  scores.length < 3
    ? []
    : scores
        .filter((one, at) =>
          scores.every((other, index) => index === at || Math.abs(other.score - one.score) >= farFromAll),
        )
        .map(({ who }) => who)

/** How much higher or lower a member scored than the others on average, over what they scored together; null without any. */
export function leaningOf(who: string, cells: readonly (readonly NamedScore[])[]): Exact | null {
  const gaps = cells.flatMap((scores) => {
    const own = scores.find((one) => one.who === who)
    const others = scores.filter((one) => one.who !== who)
    if (!own || others.length === 0) return []
    return [exact(own.score).sub(sumExact(others.map(({ score }) => exact(score))).div(exact(others.length)))]
  })
  return gaps.length === 0 ? null : sumExact(gaps).div(exact(gaps.length))
}
