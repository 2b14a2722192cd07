import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import { pointsText } from '#app/kernel/points.ts'
import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import type { BidDerivation } from './derivation.ts'
import { evaluate } from './evaluate.ts'
import { inputDocument } from './input-document.ts'
import { type LotToEvaluate, lotEvaluation, lotTitle, resultDecimals } from './lot-result.ts'
import type { OutReason } from './thresholds.ts'

/** One row of a bid's sum, as text to show: points out of 100, the share of everything in per cent, and what it adds. */
export type ReportLine = {
  readonly criterionId: string
  readonly title: string
  readonly kind: PublishedCriterion['kind']
  readonly level: number
  readonly score: string | null
  readonly points: string | null
  readonly share: string
  readonly adds: string | null
}

export type ReportedBid = {
  readonly bidId: string
  readonly rank: number | null
  readonly total: string | null
  readonly quality: string | null
  readonly pricePence: Pence
  readonly pricePoints: string | null
  readonly tieSettledBy: 'quality' | 'price' | 'drawn' | null
  /** The published marks it missed; none for a bid that is ranked. */
  readonly missed: readonly {
    readonly what: string
    readonly unit: 'score' | 'points'
    readonly needed: string
    readonly got: string
  }[]
  readonly abnormallyLow: readonly ('below-mean-40' | 'below-next-30')[]
  readonly dominatedBy: readonly string[]
  readonly lines: readonly ReportLine[]
}

export type ReportedStability = {
  readonly runnerUp: string | null
  readonly margin: string | null
  readonly priceRisePence: Pence | null
  readonly scoreDrops: readonly { readonly title: string; readonly points: string }[]
  readonly weights: readonly { readonly title: string; readonly published: string; readonly ties: string }[]
}

/** The result of one lot as people read it: the bids in their order, those that are out last. */
export type LotReport = {
  readonly bids: readonly ReportedBid[]
  readonly winner: string | null
  readonly rankReversals: readonly { readonly without: string; readonly winnerBecomes: string | null }[]
  readonly stability: ReportedStability | null
}

const text = (value: Exact | null): string | null => value && pointsText(value)
const titleOf = (criteria: readonly PublishedCriterion[], id: string | null): string =>
  criteria.find((criterion) => criterion.id === id)?.title ?? 'All quality questions together'

const linesOf = (criteria: readonly PublishedCriterion[], { lines }: BidDerivation): ReportLine[] =>
  lines.map((line) => ({
    criterionId: line.criterion,
    title: titleOf(criteria, line.criterion),
    kind: line.kind,
    level: line.level,
    score: line.score && toDecimals(line.score, 0),
    points: text(line.points),
    share: pointsText(line.shareOfWhole),
    adds: text(line.towardsTotal),
  }))

const missedBy = (criteria: readonly PublishedCriterion[], reasons: readonly OutReason[]): ReportedBid['missed'] =>
  reasons.map(({ criterion, unit, needed, got }) => {
    const show = (value: Exact) => toDecimals(value, unit === 'score' ? 0 : 2)
    return { what: titleOf(criteria, criterion), unit, needed: show(needed), got: show(got) }
  })

/** The calculation file this lot has if nothing was changed since: it must equal the one that was kept, byte for byte. */
export const expectedInput = (lot: LotToEvaluate): string =>
  inputDocument(lotTitle(lot.tender, lot.lot), lotEvaluation(lot), resultDecimals)

/** Works the result of a lot out again and writes down how every number came about. Nothing shown here is used to rank. */
export function lotReport(lot: LotToEvaluate): LotReport {
  const { criteria } = lot.tender
  const result = evaluate({ ...lotEvaluation(lot), sensitivity: null })
  const bids = result.derivation.map((derived): ReportedBid => {
    const ranked = result.ranking.find(({ bid }) => bid === derived.bid)
    return {
      bidId: derived.bid,
      rank: ranked?.rank ?? null,
      total: text(derived.total),
      quality: text(derived.quality),
      pricePence: penceFromPounds(derived.price),
      pricePoints: text(derived.pricePoints),
      tieSettledBy: ranked?.tieSettledBy ?? null,
      missed: missedBy(criteria, result.out.find(({ bid }) => bid === derived.bid)?.reasons ?? []),
      abnormallyLow: result.abnormallyLow.find(({ bid }) => bid === derived.bid)?.tests ?? [],
      dominatedBy: result.dominated.filter(({ bid }) => bid === derived.bid).map(({ by }) => by),
      lines: linesOf(criteria, derived),
    }
  })
  const { stability } = result
  return {
    bids: bids.sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)),
    winner: result.winner,
    rankReversals: result.warnings.map(({ without, winnerBecomes }) => ({ without, winnerBecomes })),
    stability: stability && {
      runnerUp: stability.runnerUp,
      margin: text(stability.margin),
      priceRisePence: stability.priceRiseThatLoses && penceFromPounds(stability.priceRiseThatLoses),
      scoreDrops: stability.scoreDropsThatLose.map(({ criterion, points }) => ({
        title: titleOf(criteria, criterion),
        points: pointsText(points),
      })),
      weights: stability.weightThatTies.map(({ criterion, weight }) => ({
        title: titleOf(criteria, criterion),
        published: criteria.find(({ id }) => id === criterion)?.weight ?? '',
        ties: pointsText(weight),
      })),
    },
  }
}
