import { zero } from '#app/kernel/exact.ts'
import { type Pence, pence, sumPence } from '#app/kernel/money.ts'
import type { Points } from '#app/kernel/points.ts'
import { type Answer, atMost, type LotGiven, type QuestionKey, type RankedOffer } from './lots-together.ts'
import type { Today } from './today.ts'

/** A bid still in, with what it costs all schools of its lot and each of them over the whole term. */
export type CostedOffer = RankedOffer & {
  readonly cost: Pence
  readonly schools: readonly { readonly schoolId: string; readonly cost: Pence }[]
  readonly smallerFirm: boolean
}

export type WayKey =
  | 'published'
  | 'best-by-lot'
  | 'one-supplier'
  | 'fewest-suppliers'
  | 'lowest-cost'
  | 'keep-today'
  | 'smaller-firms'

export type Way = {
  readonly key: WayKey
  /** What had to be searched for it, and so may still be worked out; null where it shows at once. */
  readonly question: QuestionKey | null
  /** Null where it cannot be done, is not proven or not yet worked out. */
  readonly outcome: WayOutcome | null
}

/** The answers so far; null for what is still being worked out. */
export type Answers = (key: QuestionKey) => Answer | null

export type WayOutcome = {
  readonly given: readonly LotGiven[]
  /** The lots whose schools keep the contracts they have because no bid is cheaper. */
  readonly kept: readonly string[]
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
    kept: [],
    points: won.reduce((sum, { total }) => sum.add(total), zero),
    cost: sumPence(won.map(({ cost }) => cost)),
    suppliers: new Set(won.map(({ supplierId }) => supplierId)).size,
    schools,
  }
}

function wayOf(key: WayKey, question: QuestionKey, answers: Answers, offers: readonly CostedOffer[]): Way {
  const found = answers(question)
  return { key, question, outcome: found?.kind === 'proven' ? outcomeOf(found.given, offers) : null }
}

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

/** The cheapest bid of each lot, unless its schools pay less today. No limit binds the lots, so each is settled by itself. */
function keepingToday(
  lotIds: readonly string[],
  offers: readonly CostedOffer[],
  today: ReadonlyMap<string, Today>,
): WayOutcome {
  const cheapest = lotByLot(lotIds, offers, byCost)
  const kept = cheapest.given.flatMap(({ lotId, bidId }) => {
    const now = today.get(lotId)
    const bid = offers.find((offer) => offer.bidId === bidId)
    return now && (!bid || now.cost < bid.cost) ? [{ lotId, now }] : []
  })
  const keeps = (lotId: string) => kept.some((one) => one.lotId === lotId)
  const bought = outcomeOf(
    cheapest.given.map(({ lotId, bidId }) => ({ lotId, bidId: keeps(lotId) ? null : bidId })),
    offers,
  )
  const stay = kept.flatMap(({ now }) => now.schools.map(({ schoolId, cost }) => [schoolId, cost] as const))
  return {
    ...bought,
    kept: kept.map(({ lotId }) => lotId),
    cost: sumPence([bought.cost, ...kept.map(({ now }) => now.cost)]),
    schools: new Map([...bought.schools, ...stay]),
  }
}

/** The fewest suppliers with whom every lot is won, as far as the answers go. */
function fewestSuppliers(lots: number, answers: Answers, offers: readonly CostedOffer[]): Way {
  for (let most = 2; most < lots; most++)
    if (answers(atMost(most))?.kind !== 'none') return wayOf('fewest-suppliers', atMost(most), answers, offers)
  return { key: 'fewest-suppliers', question: null, outcome: null }
}

/**
 * What else could be done with these bids, for comparison: only the first way, the published rule, may be recommended
 * without a reason. `firstByLot` is the bid that the rule puts first in each lot, `today` what the lots cost under the
 * contracts that their schools have.
 */
export function waysToAward(
  lotIds: readonly string[],
  offers: readonly CostedOffer[],
  firstByLot: ReadonlyMap<string, string>,
  lotsPerSupplier: number | null,
  answers: Answers,
  today: ReadonlyMap<string, Today>,
): Way[] {
  const bestByLot = lotByLot(lotIds, offers, byPoints, firstByLot)
  const plain = (key: WayKey, outcome: WayOutcome): Way => ({ key, question: null, outcome })
  const ways: Way[] =
    lotsPerSupplier === null
      ? [plain('published', bestByLot)]
      : [wayOf('published', 'published', answers, offers), plain('best-by-lot', bestByLot)]
  if (lotIds.length > 1) ways.push(wayOf('one-supplier', atMost(1), answers, offers))
  if (lotIds.length > 2 && answers(atMost(1))?.kind === 'none')
    ways.push(fewestSuppliers(lotIds.length, answers, offers))
  ways.push(plain('lowest-cost', lotByLot(lotIds, offers, byCost)))
  if (today.size > 0) ways.push(plain('keep-today', keepingToday(lotIds, offers, today)))
  if (offers.some(({ smallerFirm }) => smallerFirm))
    ways.push(plain('smaller-firms', lotByLot(lotIds, offers, smallerFirst)))
  return ways
}
