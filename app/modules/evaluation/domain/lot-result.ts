import { exact } from '#app/kernel/exact.ts'
import { type Pence, poundsFromPence } from '#app/kernel/money.ts'
import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import {
  sumOfCosts,
  type WholeLifeCost,
  wholeLifeCost,
  wholeLifePence,
} from '#app/modules/categories/domain/whole-life-cost.ts'
import type { PublishedLot, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import type { Scores } from './criteria.ts'
import type { EvaluationInput, SensitivityAsked } from './terms.ts'
import { termsFromTender } from './terms-from-tender.ts'
import { weightingsTried } from './usual-band.ts'

/** A bid with its opened price schedule, as exact decimal strings by line. */
export type PricedBid = { readonly bidId: string; readonly prices: Readonly<Record<string, string>> }
type Agreed = { readonly bidId: string; readonly criterionId: string; readonly score: number }

export type LotToEvaluate = {
  readonly tender: PublishedTender
  readonly lot: PublishedLot
  readonly bids: readonly PricedBid[]
  readonly agreed: readonly Agreed[]
  /** Known only once the prices are open, so that nobody could aim at a draw. */
  readonly drawSeed: string
}

/** Figures in the result's document are shown to this many decimals. */
export const resultDecimals = 2

const usualSensitivity: SensitivityAsked = { weights: 'simplex', samples: weightingsTried, seed: 1 }

/**
 * What a bid would cost all schools of a lot over the whole term, at the quantities they committed and the figures
 * published with the tender. Exact pounds without VAT.
 */
export function bidCost(tender: PublishedTender, lot: PublishedLot, prices: PricedBid['prices']): WholeLifeCost {
  if (!isCategoryKey(tender.categoryKey)) throw new RangeError(`no such category: ${tender.categoryKey}`)
  const category = categoryOf(tender.categoryKey)
  const { assumptions } = tender.price
  return sumOfCosts(lot.schools.map(({ quantities }) => wholeLifeCost(category, { quantities, prices, assumptions })))
}

/** The price that is compared: the whole-life cost of all schools together, to the penny. */
export const comparedPrice = (tender: PublishedTender, lot: PublishedLot, prices: PricedBid['prices']): Pence =>
  wholeLifePence(bidCost(tender, lot, prices))

const scoresFor = (agreed: readonly Agreed[], bidId: string): Scores =>
  new Map(agreed.filter((one) => one.bidId === bidId).map(({ criterionId, score }) => [criterionId, exact(score)]))

/** One lot as the calculation takes it: the terms as published, the agreed scores and each bid's whole-life cost. */
export const lotEvaluation = ({ tender, lot, bids, agreed, drawSeed }: LotToEvaluate): EvaluationInput => ({
  terms: termsFromTender(tender),
  drawSeed,
  bids: bids.map(({ bidId, prices }) => ({
    id: bidId,
    price: poundsFromPence(comparedPrice(tender, lot, prices)),
    scores: scoresFor(agreed, bidId),
  })),
  sensitivity: usualSensitivity,
})

/** The name the calculation file carries. */
export const lotTitle = (tender: Pick<PublishedTender, 'title' | 'lots'>, lot: Pick<PublishedLot, 'title'>): string =>
  tender.lots.length === 1 ? tender.title : `${tender.title}: ${lot.title}`
