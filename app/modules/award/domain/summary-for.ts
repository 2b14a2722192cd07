import { exact } from '#app/kernel/exact.ts'
import { money } from '#app/kernel/money.ts'
import { pointsText } from '#app/kernel/points.ts'
import { outline } from '#app/modules/evaluation/domain/criteria.ts'
import type { ReportedBid } from '#app/modules/evaluation/domain/lot-report.ts'
import { termsFromTender } from '#app/modules/evaluation/domain/terms-from-tender.ts'
import type { PublishedLot, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import type { AssessmentSummary, CriterionOutcome } from './assessment-summary.ts'

/** A bid as it was assessed. `reported` is null where its envelope could not be opened and it was never ranked. */
export type AssessedBid = {
  readonly bidId: string
  readonly supplierName: string
  readonly agreed: readonly { readonly criterionId: string; readonly score: number; readonly reason: string }[]
  readonly reported: ReportedBid | null
  /** Why the bid is out by a decision, in the words its bidder is told; null for a bid that is in. */
  readonly outBecause?: string | null
}

export type AssessedLot = {
  readonly tender: PublishedTender
  readonly lot: Pick<PublishedLot, 'id' | 'title'>
  readonly bids: readonly AssessedBid[]
  /** The bid to which the lot goes, or null where nobody could win it. */
  readonly awardedTo: string | null
  /** Why the schools do not award this lot, where they decided so. */
  readonly leftBecause?: string | null
}

export type Summarised =
  | { readonly ok: true; readonly summary: AssessmentSummary }
  | { readonly ok: false; readonly missing: readonly string[] }

const scoredOf = ({ tender }: AssessedLot) => tender.criteria.filter(({ kind }) => kind === 'scored')

/** The questions of a bid for which there is no reason to give: while there are any, nobody can be told anything. */
const withoutReason = (lot: AssessedLot, { agreed, reported, outBecause }: AssessedBid): string[] =>
  outBecause || (reported === null && agreed.length === 0)
    ? []
    : scoredOf(lot)
        .filter(({ id }) => !agreed.some((one) => one.criterionId === id && one.reason.trim() !== ''))
        .map(({ id }) => id)

function outcomesOf(lot: AssessedLot, bid: AssessedBid): CriterionOutcome[] {
  const { tender } = lot
  return outline(termsFromTender(tender).criteria).flatMap(({ criterion, shareOfWhole }): CriterionOutcome[] => {
    const title = tender.criteria.find(({ id }) => id === criterion.id)?.title ?? ''
    const weight = pointsText(shareOfWhole)
    if (criterion.kind === 'price') return priceOutcome(bid, title, weight)
    const given = bid.agreed.find(({ criterionId }) => criterionId === criterion.id)
    const level = tender.scale.find(({ score }) => score === given?.score)
    if (criterion.kind === 'group' || !given || !level) return []
    return [{ title, weight, score: given.score, points: pointsText(exact(level.points)), reason: given.reason }]
  })
}

function priceOutcome({ reported }: AssessedBid, title: string, weight: string): CriterionOutcome[] {
  if (!reported) return []
  const { pricePence, pricePoints } = reported
  const reason = pricePoints
    ? `The whole-life cost of ${money(pricePence)} earns ${pricePoints} of 100 points under the published rule.`
    : `The whole-life cost is ${money(pricePence)}. It earned no points, because the bid was out before prices were compared.`
  return [{ title, weight, score: null, points: pricePoints ?? '0.00', reason }]
}

const standingOf = (lot: AssessedLot, bid: AssessedBid) => ({
  criteria: outcomesOf(lot, bid),
  pricePence: bid.reported?.pricePence ?? 0,
  total: bid.reported?.total ?? '0.00',
})

function outReasonsOf({ reported, outBecause }: AssessedBid): string[] {
  if (outBecause) return outBecause.split('\n')
  if (!reported)
    return ['A part of this bid could not be opened as it was sealed, so it could not be assessed in full.']
  return reported.missed.map(
    ({ what, unit, needed, got }) =>
      `${what}: ${got} ${unit === 'score' ? 'was agreed' : 'points were reached'}, and at least ${needed} was needed.`,
  )
}

/**
 * What one bidder is owed (Procurement Act 2023, section 50): its own scores with the reasons agreed by the panel, and
 * those of the winner. Refused with the questions for which no reason was kept.
 */
export function summaryFor(lot: AssessedLot, bidId: string, standstillUntil: string | null): Summarised {
  const bid = lot.bids.find((one) => one.bidId === bidId)
  if (!bid) throw new RangeError('no such bid in this lot')
  const winner = lot.bids.find((one) => one.bidId === lot.awardedTo) ?? null
  const missing = [...withoutReason(lot, bid), ...(winner ? withoutReason(lot, winner) : [])]
  if (missing.length > 0) return { ok: false, missing }
  const won = lot.awardedTo === bidId
  const outReasons = outReasonsOf(bid)
  const { title, reference, lotsPerSupplier } = lot.tender
  return {
    ok: true,
    summary: {
      tender: { title, reference, lot: lot.lot.title },
      outcome: won ? 'successful' : outReasons.length > 0 ? 'out' : 'unsuccessful',
      winnerName: winner?.supplierName ?? '',
      rank: bid.reported?.rank ?? null,
      bidders: lot.bids.length,
      own: standingOf(lot, bid),
      winner: won || !winner ? null : standingOf(lot, winner),
      outReasons,
      standstillUntil: lot.leftBecause ? null : standstillUntil,
      ...(lotsPerSupplier === undefined ? {} : { lotsPerSupplier }),
      ...(lot.leftBecause ? { lotLeft: lot.leftBecause } : {}),
    },
  }
}
