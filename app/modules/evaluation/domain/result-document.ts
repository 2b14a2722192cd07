import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { belowMark, shortestDecimal } from './decimal-text.ts'
import type { EvaluationResult } from './evaluate.ts'
import type { Sensitivity } from './sensitivity.ts'
import type { Stability } from './stability.ts'
import type { OutReason } from './thresholds.ts'

const shareDecimals = 4
const weightDecimals = 2

/** Numbers as written in the document: a fixed number of decimals, or null where there is none. */
type Show = (value: Exact | null) => string | null

const reasonJson = ({ criterion, rule, unit, needed, got }: OutReason, decimals: number) => ({
  criterion,
  rule,
  needed: shortestDecimal(needed),
  got: unit === 'score' ? shortestDecimal(got) : belowMark(got, needed, decimals),
})

const stabilityJson = (stability: Stability, show: Show) => ({
  runnerUp: stability.runnerUp,
  margin: show(stability.margin),
  priceRiseThatLoses: show(stability.priceRiseThatLoses),
  scoreDropsThatLose: stability.scoreDropsThatLose.map(({ criterion, points }) => ({
    criterion,
    points: show(points),
  })),
  weightThatTies: stability.weightThatTies.map(({ criterion, weight }) => ({ criterion, weight: show(weight) })),
})

const sensitivityJson = ({ samples, bids }: Sensitivity) => ({
  samples,
  bids: bids.map(({ bid, rankShares, centralWeights }) => ({
    bid,
    rankShares: rankShares.map((share) => toDecimals(share, shareDecimals)),
    centralWeights:
      centralWeights &&
      Object.fromEntries(
        centralWeights.map(({ criterion, weight }) => [criterion, toDecimals(weight, weightDecimals)]),
      ),
  })),
})

/** The open document of a result, key by key in the order published. Figures are rounded here and nowhere else. */
export function documentOf(result: EvaluationResult, decimals: number) {
  const show: Show = (value) => value && toDecimals(value, decimals)
  const { out, winner, dominated, warnings, abnormallyLow, stability, sensitivity } = result
  return {
    ranking: result.ranking.map(({ bid, rank, total, quality, price, pricePoints, tieSettledBy }) => ({
      bid,
      rank,
      total: show(total),
      quality: show(quality),
      price: show(price),
      pricePoints: show(pricePoints),
      tieSettledBy,
    })),
    out: out.map(({ bid, reasons }) => ({ bid, reasons: reasons.map((reason) => reasonJson(reason, decimals)) })),
    winner,
    dominated,
    warnings,
    abnormallyLow,
    stability: stability && stabilityJson(stability, show),
    sensitivity: sensitivity && sensitivityJson(sensitivity),
  }
}

export type ResultDocument = ReturnType<typeof documentOf>

/**
 * Writes a result as the open document that the command prints and the product keeps, ending in a line feed: halves
 * rounded away from zero, to the published number of decimals.
 */
export const resultDocument = (result: EvaluationResult, decimals: number): string =>
  `${JSON.stringify(documentOf(result, decimals), null, 2)}\n`
