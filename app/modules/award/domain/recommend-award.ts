import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'

/** How one lot came out: the bids still in with their ranks, and the one that the published rule puts first. */
export type LotStanding = {
  readonly lotId: string
  readonly ranked: readonly { readonly bidId: string; readonly rank: number }[]
  readonly winner: string | null
  /** The published limit on lots leaves nobody for it, so it is not awarded. */
  readonly leftByLimit?: boolean
  /** The manager has decided not to award it. */
  readonly left?: boolean
}

/** A published limit on the lots that one supplier may win, and how far the award within it is worked out. */
export type LotLimit = {
  readonly lotsPerSupplier: number
  readonly state: 'proven' | 'not-proven' | 'working'
  /** SHA-256 of the open file from which it is worked out; null where there is nothing to award. */
  readonly digest: string | null
  readonly supplierOf: ReadonlyMap<string, string>
}

export type ReadyToRecommend = {
  readonly tenderId: string
  readonly stage: Stage
  /** The lots that have a result. */
  readonly lots: readonly LotStanding[]
  /** The lots recommended so far, each with its bid. */
  readonly recommended: readonly { readonly lotId: string; readonly bidId: string }[]
  readonly limit: LotLimit | null
}

/** `whyNotFirst` is needed only where the bid is not the one that the published rule puts first. */
export type Recommendation = {
  readonly lotId: string
  readonly bidId: string
  readonly text: string
  readonly whyNotFirst: string
}

export type Recommended = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly recommendation: string
  /** The calculation that was followed, where the lots are awarded together. */
  readonly calculation: string | null
  /** Every lot that can be awarded now has its recommendation, so the tender moves on. */
  readonly completes: boolean
}

export type RecommendRefusal =
  | 'result-missing'
  | 'award-under-way'
  | 'lot-left'
  | 'bid-not-ranked'
  | 'award-being-worked-out'
  | 'award-not-proven'
  | 'lot-limit-reached'
  | 'why-not-first-missing'

/**
 * A lot without the bids that were put out since it was computed. Where the first is among them, the next in rank is the
 * first now; where several share that rank nobody is, and the manager recommends one with the reason.
 */
export function withoutThoseOut(lot: LotStanding, out: readonly string[]): LotStanding {
  const ranked = lot.ranked.filter(({ bidId }) => !out.includes(bidId))
  if (lot.winner === null || !out.includes(lot.winner)) return { ...lot, ranked }
  const best = Math.min(...ranked.map(({ rank }) => rank))
  const next = ranked.filter(({ rank }) => rank === best)
  return { ...lot, ranked, winner: next.length === 1 ? (next[0]?.bidId ?? null) : null }
}

/** The lots that somebody can win: those with a bid still in, unless the limit leaves nobody for it or it was left. */
export const lotsToAward = (lots: readonly LotStanding[]): string[] =>
  lots
    .filter(({ ranked, leftByLimit, left }) => ranked.length > 0 && leftByLimit !== true && left !== true)
    .map(({ lotId }) => lotId)

/** How many lots the bid's supplier would have with this one. */
function lotsWith({ recommended, limit }: ReadyToRecommend, lotId: string, bidId: string): number {
  const supplier = limit?.supplierOf.get(bidId)
  const others = recommended.filter((one) => one.lotId !== lotId && limit?.supplierOf.get(one.bidId) === supplier)
  return others.length + 1
}

const limitSaid = (limit: LotLimit | null) =>
  limit && { lotsPerSupplier: limit.lotsPerSupplier, calculation: limit.digest }

/**
 * The cluster's manager recommends a bid for a lot in writing: the one that best satisfies the published criteria, or
 * another that is still in with the reason why. Where a supplier may not win every lot, nothing is recommended before the award
 * of all lots together is proven, and never more lots to one supplier than were published. Until it is approved a recommendation can be written anew.
 */
export function recommendAward(
  ready: ReadyToRecommend,
  { lotId, bidId, text, whyNotFirst }: Recommendation,
): Decision<Recommended, RecommendRefusal> {
  const { tenderId, stage, lots, recommended, limit } = ready
  if (stage !== 'price-opened' && stage !== 'recommended') return refuse('award-under-way')
  const lot = lots.find((one) => one.lotId === lotId)
  if (!lot) return refuse('result-missing')
  if (lot.left) return refuse('lot-left')
  if (!lot.ranked.some((one) => one.bidId === bidId)) return refuse('bid-not-ranked')
  if (limit?.state === 'working') return refuse('award-being-worked-out')
  if (limit?.state === 'not-proven') return refuse('award-not-proven')
  if (limit && lotsWith(ready, lotId, bidId) > limit.lotsPerSupplier) return refuse('lot-limit-reached')
  const departs = lot.winner !== bidId
  if (departs && whyNotFirst.trim() === '') return refuse('why-not-first-missing')
  const recommendation = departs ? `${text}\n\nWhy not the bid that came first: ${whyNotFirst.trim()}` : text
  const all = new Set([...recommended.map((one) => one.lotId), lotId])
  const completes = stage === 'price-opened' && lotsToAward(lots).every((one) => all.has(one))
  return accept(
    { tenderId, lotId, bidId, recommendation, calculation: limit?.digest ?? null, completes },
    {
      type: 'award.recommended',
      chain: tenderId,
      about: lotId,
      data: { bidId, firstByRule: !departs, ...limitSaid(limit) },
    },
  )
}
