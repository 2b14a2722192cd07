import { zero } from '#app/kernel/exact.ts'
import { type Pence, pence, sumPence } from '#app/kernel/money.ts'
import type { Points } from '#app/kernel/points.ts'
import {
  type AcrossLots,
  awardAcrossLots,
  bestWithSuppliers,
  type LotGiven,
  type RankedOffer,
} from './award-across-lots.ts'

/** A bid still in, with what it costs all schools of its lot and each of them over the whole term. */
export type CostedOffer = RankedOffer & {
  readonly cost: Pence
  readonly schools: readonly { readonly schoolId: string; readonly cost: Pence }[]
  readonly smallerFirm: boolean
}

export type WayKey = 'published' | 'best-by-lot' | 'one-supplier' | 'fewest-suppliers' | 'lowest-cost' | 'smaller-firms'

export type Way = {
  readonly key: WayKey
  /** Null where it cannot be done; `gap` says by how much a better one could lie above what was found. */
  readonly outcome: WayOutcome | null
  readonly notProven: { readonly gap: Points | null } | null
}

export type WayOutcome = {
  readonly given: readonly LotGiven[]
  readonly points: Points
  readonly cost: Pence
  readonly suppliers: number
  readonly schools: ReadonlyMap<string, Pence>
}

function outcomeOf(given: readonly LotGiven[], offers: readonly CostedOffer[]): WayOutcome {
  const won = given.flatMap(({ bidId }) => offers.find((offer) => offer.bidId === bidId) ?? [])
  const schools = new Map<string, Pence>()
  for (const { schoolId, cost } of won.flatMap((offer) => offer.schools))
    schools.set(schoolId, pence((schools.get(schoolId) ?? 0) + cost))
  return {
    given,
    points: won.reduce((sum, { total }) => sum.add(total), zero),
    cost: sumPence(won.map(({ cost }) => cost)),
    suppliers: new Set(won.map(({ supplierId }) => supplierId)).size,
    schools,
  }
}

const wayOf = (key: WayKey, found: AcrossLots, offers: readonly CostedOffer[]): Way => ({
  key,
  outcome: found.kind === 'proven' ? outcomeOf(found.given, offers) : null,
  notProven: found.kind === 'not-proven' ? { gap: found.gap } : null,
})

type Better = (one: CostedOffer, other: CostedOffer) => number
const byPoints: Better = (one, other) => other.total.compare(one.total)
const byCost: Better = (one, other) => one.cost - other.cost || byPoints(one, other)
const smallerFirst: Better = (one, other) => Number(other.smallerFirm) - Number(one.smallerFirm) || byPoints(one, other)

/** Each lot by itself, to the bid that is best in this sense. `first` stands before all where the rule has settled a lot. */
function lotByLot(
  lotIds: readonly string[],
  offers: readonly CostedOffer[],
  better: Better,
  first?: ReadonlyMap<string, string>,
) {
  const given = lotIds.map((lotId): LotGiven => {
    const [best] = offers.filter((offer) => offer.lotId === lotId).sort(better)
    return { lotId, bidId: first?.get(lotId) ?? best?.bidId ?? null }
  })
  return outcomeOf(given, offers)
}

function fewestSuppliers(lotIds: readonly string[], offers: readonly CostedOffer[]): Way {
  for (let most = 2; most < lotIds.length; most++) {
    const found = bestWithSuppliers(lotIds, offers, most)
    if (found.kind !== 'none') return wayOf('fewest-suppliers', found, offers)
  }
  return { key: 'fewest-suppliers', outcome: null, notProven: null }
}

/**
 * What else could be done with these bids, for comparison: only the first way, the published rule, may be recommended
 * without a reason. `firstByLot` is the bid that the rule puts first in each lot.
 */
export function waysToAward(
  lotIds: readonly string[],
  offers: readonly CostedOffer[],
  firstByLot: ReadonlyMap<string, string>,
  lotsPerSupplier: number | null,
): Way[] {
  const bestByLot = lotByLot(lotIds, offers, byPoints, firstByLot)
  const plain = (key: WayKey, outcome: WayOutcome): Way => ({ key, outcome, notProven: null })
  const together = bestWithSuppliers(lotIds, offers, 1)
  const ways: Way[] =
    lotsPerSupplier === null
      ? [plain('published', bestByLot)]
      : [wayOf('published', awardAcrossLots(lotIds, offers, lotsPerSupplier), offers), plain('best-by-lot', bestByLot)]
  ways.push(wayOf('one-supplier', together, offers))
  if (together.kind === 'none' && lotIds.length > 2) ways.push(fewestSuppliers(lotIds, offers))
  ways.push(plain('lowest-cost', lotByLot(lotIds, offers, byCost)))
  if (offers.some(({ smallerFirm }) => smallerFirm))
    ways.push(plain('smaller-firms', lotByLot(lotIds, offers, smallerFirst)))
  return ways
}
