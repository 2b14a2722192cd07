import { exact } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import type { BestAward, NoFullAward, NotProven } from './allocation/allocate.ts'
import { bestAward } from './allocation/allocate.ts'
import { type AllocationInput, type AwardLimits, noLimits } from './allocation/allocation.ts'
import { untilEffort } from './allocation/until.ts'

/** A bid still in, with what the published rule gives it. */
export type RankedOffer = {
  readonly bidId: string
  readonly lotId: string
  readonly supplierId: string
  readonly total: Points
}

/** What a lot gets: a bid, or none where the limit leaves nobody for it. */
export type LotGiven = { readonly lotId: string; readonly bidId: string | null }

export type AcrossLots =
  | { readonly kind: 'proven'; readonly given: readonly LotGiven[]; readonly points: Points }
  /** `gap`: by how many points a better award could still lie above the best that was found; null when none was found. */
  | { readonly kind: 'not-proven'; readonly gap: Points | null }
  | { readonly kind: 'none' }

/** Enough for any tender of ours, and less than a second or two of one core. */
const mostEffort = 200_000_000
const leastShortfall = exact('0.001')

/** Points short of 100 take the place of the price; a lot that stays without an award is short of all 100. */
function shortfalls(lotIds: readonly string[], offers: readonly RankedOffer[], limits: AwardLimits): AllocationInput {
  return {
    lots: lotIds,
    bids: offers.map(({ lotId, supplierId, total }) => ({
      supplier: supplierId,
      lots: [lotId],
      price: allPoints.sub(total).add(leastShortfall),
    })),
    language: 'or',
    limits,
    fallback: new Map(),
    quality: null,
  }
}

const withFallback = (input: AllocationInput): AllocationInput => ({
  ...input,
  fallback: new Map(input.lots.map((lot) => [lot, allPoints.add(leastShortfall)])),
})

function told(found: BestAward | NoFullAward | NotProven, offers: readonly RankedOffer[], lots: number): AcrossLots {
  if (found.kind === 'no-full-award') return { kind: 'none' }
  if (found.kind === 'not-proven')
    return { kind: 'not-proven', gap: found.best && found.least ? found.best.score.sub(found.least) : null }
  const given = found.award.won.flatMap(({ bid, lots: won }) =>
    won.map((lotId): LotGiven => {
      const offer = offers.find((one) => one.lotId === lotId && one.supplierId === bid?.supplier)
      return { lotId, bidId: offer?.bidId ?? null }
    }),
  )
  const most = allPoints.add(leastShortfall).mul(lots)
  return { kind: 'proven', given, points: most.sub(found.award.cost) }
}

/**
 * The lots awarded together as the tender published it: the highest sum of total points over all lots within the limit on
 * lots a supplier. A lot that nobody can win within it is left without an award. Proven, or said not to be.
 */
export function awardAcrossLots(
  lotIds: readonly string[],
  offers: readonly RankedOffer[],
  lotsPerSupplier: number,
  effort = mostEffort,
): AcrossLots {
  const input = withFallback(shortfalls(lotIds, offers, { ...noLimits, lotsPerSupplier }))
  return told(untilEffort(bestAward(input), effort), offers, lotIds.length)
}

/** The highest sum of points with at most so many suppliers, every lot awarded. */
export function bestWithSuppliers(
  lotIds: readonly string[],
  offers: readonly RankedOffer[],
  maxSuppliers: number,
  effort = mostEffort,
): AcrossLots {
  const input = shortfalls(lotIds, offers, { ...noLimits, maxSuppliers })
  return told(untilEffort(bestAward(input), effort), offers, lotIds.length)
}
