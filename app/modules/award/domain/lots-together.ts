import { type Exact, exact, toDecimals } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import type { BestAward, NoFullAward, NotProven } from './allocation/allocate.ts'
import { type AllocationInput, type AwardLimits, noLimits } from './allocation/allocation.ts'

/** A bid still in, with what the published rule gives it. */
export type RankedOffer = {
  readonly bidId: string
  readonly lotId: string
  readonly supplierId: string
  readonly total: Points
}

/** A lot that somebody bid for, by the number under which it was published. */
export type NumberedLot = { readonly lotId: string; readonly number: number }

/** What a lot gets: a bid, or none where the limit leaves nobody for it. */
export type LotGiven = { readonly lotId: string; readonly bidId: string | null }

/** What is asked of the search: the award by the published rule, or the best with at most so many suppliers. */
export type QuestionKey = 'published' | `at-most-${number}`

/** A question in the terms of the open file, where lots stand by their numbers and suppliers by their ids. */
export type Question = { readonly key: QuestionKey; readonly input: AllocationInput }

/** What the search answers. `none`: no full award keeps to the limits. */
export type Answer =
  | { readonly kind: 'proven'; readonly given: readonly LotGiven[] }
  | { readonly kind: 'not-proven' }
  | { readonly kind: 'none' }

export const atMost = (suppliers: number): QuestionKey => `at-most-${suppliers}`

const leastShortfall = exact('0.001')
const mostShortfall: Points = allPoints.add(leastShortfall)
const fileDecimals = 12

/**
 * Points short of 100 take the place of the price. The open file cannot say a third of a point exactly, so what is searched
 * is what the file says: totals to twelve decimals.
 */
const shortfall = (total: Points): Exact => exact(toDecimals(mostShortfall.sub(total), fileDecimals))

function questionOf(
  key: QuestionKey,
  lots: readonly NumberedLot[],
  offers: readonly RankedOffer[],
  limits: AwardLimits,
): Question {
  const numbered = new Map(lots.map(({ lotId, number }) => [lotId, String(number)]))
  const bids = offers.flatMap(({ lotId, supplierId, total }) => {
    const lot = numbered.get(lotId)
    return lot === undefined ? [] : [{ supplier: supplierId, lots: [lot], price: shortfall(total) }]
  })
  bids.sort((a, b) => Number(a.lots[0]) - Number(b.lots[0]) || (a.supplier < b.supplier ? -1 : 1))
  return {
    key,
    input: { lots: [...numbered.values()], bids, language: 'or', limits, fallback: new Map(), quality: null },
  }
}

/**
 * The lots awarded together as the tender published it: the highest sum of total points over all lots within the limit on
 * lots a supplier. A lot that nobody can win within it is left without an award, which is short of all 100 points.
 */
export function publishedQuestion(
  lots: readonly NumberedLot[],
  offers: readonly RankedOffer[],
  lotsPerSupplier: number,
): Question {
  const { key, input } = questionOf('published', lots, offers, { ...noLimits, lotsPerSupplier })
  return { key, input: { ...input, fallback: new Map(input.lots.map((lot) => [lot, mostShortfall])) } }
}

/** The highest sum of points with at most so many suppliers, every lot awarded. */
export const fewSuppliersQuestion = (
  lots: readonly NumberedLot[],
  offers: readonly RankedOffer[],
  maxSuppliers: number,
): Question => questionOf(atMost(maxSuppliers), lots, offers, { ...noLimits, maxSuppliers })

/** The search's answer in terms of bids. */
export function answerOf(
  found: BestAward | NoFullAward | NotProven,
  lots: readonly NumberedLot[],
  offers: readonly RankedOffer[],
): Answer {
  if (found.kind === 'no-full-award') return { kind: 'none' }
  if (found.kind === 'not-proven') return { kind: 'not-proven' }
  const given = found.award.won.flatMap(({ bid, lots: won }) =>
    won.map((name): LotGiven => {
      const lotId = lots.find(({ number }) => String(number) === name)?.lotId ?? ''
      const offer = offers.find((one) => one.lotId === lotId && one.supplierId === bid?.supplier)
      return { lotId, bidId: offer?.bidId ?? null }
    }),
  )
  return { kind: 'proven', given }
}

/** The sum of points of an award whose shortfalls come to this. */
export const pointsAtCost = (input: AllocationInput, cost: Exact): Points =>
  mostShortfall.mul(input.lots.length).sub(cost)

/** The questions there are: after the published rule, fewer suppliers are tried only where one cannot win all. */
export function questionsToAsk(
  lots: readonly NumberedLot[],
  offers: readonly RankedOffer[],
  lotsPerSupplier: number | null,
  isNone: (question: Question) => boolean,
): Question[] {
  if (lots.length === 0) return []
  const asked = lotsPerSupplier === null ? [] : [publishedQuestion(lots, offers, lotsPerSupplier)]
  for (let most = 1; most < lots.length; most++) {
    const question = fewSuppliersQuestion(lots, offers, most)
    asked.push(question)
    if (!isNone(question)) break
  }
  return asked
}
