import type { Exact } from '#app/kernel/exact.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Pence } from '#app/kernel/money.ts'
import { pointsText } from '#app/kernel/points.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { supplierNames } from '#app/modules/suppliers/queries/supplier-names.server.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { type Way, type WayKey, type WayOutcome, waysToAward } from '../domain/ways-to-award.ts'
import { mayCompareWays, mayRunAward } from '../policy.ts'
import { type LotOffer, lotOffers } from './lot-offers.server.ts'
import { lotStandings } from './lot-standings.server.ts'
import { lotsWithOffers } from './lots-asked.server.ts'
import { lotsToday } from './lots-today.server.ts'
import { lotsWorkedOut, type RunShown, type WorkedOut } from './lots-worked-out.server.ts'

type OutcomeShown = {
  readonly lots: readonly {
    readonly lotId: string
    readonly label: string
    readonly supplier: string | null
    readonly cost: Pence | null
  }[]
  readonly points: string
  readonly cost: Pence
  /** Against the published rule: more is positive. */
  readonly dearer: Pence
  readonly pointsMore: string
  readonly suppliers: number
  readonly schools: readonly { readonly schoolId: string; readonly name: string; readonly cost: Pence | null }[]
}
export type WayShown = {
  readonly key: WayKey
  readonly outcome: OutcomeShown | null
  /** How far its calculation is; null where it needs none. */
  readonly run: RunShown | null
}
export type WaysPage = Awaited<ReturnType<typeof waysPage>>

const signed = (points: Exact): string => (points.s < 0 ? `−${pointsText(points.abs())}` : pointsText(points))

/** The ways in which the lots of a tender could be awarded, side by side, for those who act for the cluster or audit the service. */
export async function waysPage(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || terms.document.lots.length < 2 || !mayCompareWays(actor, terms)) throw new NotFound('ways to award')
  const { document } = terms
  const offers = await lotOffers(terms)
  const lots = lotsWithOffers(terms, offers)
  const worked = await lotsWorkedOut(terms, offers)
  return {
    tender: { id: tenderId, title: document.title, reference: document.reference },
    lotsPerSupplier: document.lotsPerSupplier ?? null,
    lots: document.lots.length,
    mostPoints: lots.length * 100,
    suppliers: await suppliersOf(offers),
    today: await shownToday(terms),
    mayTry: isOpen(terms) && mayRunAward(actor, terms) ? worked.open : null,
    ways:
      lots.length === 0
        ? []
        : await shownWays(
            terms,
            offers,
            lots.map(({ lotId }) => lotId),
            worked,
          ),
  }
}

/** What each lot and school pays today over the term; null where nothing is known of any. */
async function shownToday(terms: Terms) {
  const today = await lotsToday(terms)
  if (today.schools.size === 0) return null
  return {
    lots: terms.document.lots.map(({ id, number, title }) => ({
      lotId: id,
      label: `Lot ${number}: ${title}`,
      cost: today.lots.get(id)?.cost ?? null,
    })),
    schools: Object.fromEntries(today.schools),
  }
}

async function suppliersOf(offers: readonly LotOffer[]) {
  const ids = [...new Set(offers.map(({ supplierId }) => supplierId))]
  const names = await supplierNames(ids)
  return ids
    .map((supplierId) => ({ supplierId, name: names[supplierId]?.name ?? 'A supplier' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

const isOpen = ({ stage }: Terms): boolean => stage === 'price-opened' || stage === 'recommended'

async function shownWays(
  terms: Terms,
  offers: readonly LotOffer[],
  lotIds: readonly string[],
  { answers, runOf }: WorkedOut,
) {
  const today = await lotsToday(terms)
  const names = await supplierNames([...new Set(offers.map(({ supplierId }) => supplierId))])
  const { byLot } = await lotStandings(terms)
  const first = new Map(byLot.flatMap(({ lotId, winner }) => (winner ? [[lotId, winner] as const] : [])))
  const costed = offers.map((offer) => ({ ...offer, smallerFirm: names[offer.supplierId]?.smallOrMedium === true }))
  const ways = waysToAward(lotIds, costed, first, terms.document.lotsPerSupplier ?? null, answers, today.lots)
  const published = ways[0]?.outcome ?? null
  const nameOf = (bidId: string | null) => {
    const supplierId = offers.find((offer) => offer.bidId === bidId)?.supplierId
    return supplierId === undefined ? null : (names[supplierId]?.name ?? 'A supplier')
  }
  const costOf = (bidId: string | null) => offers.find((offer) => offer.bidId === bidId)?.cost ?? null
  return ways.map((way) => shown(way, published, terms, nameOf, costOf, way.question && runOf(way.question)))
}

function shown(
  way: Way,
  published: WayOutcome | null,
  terms: Terms,
  nameOf: (bidId: string | null) => string | null,
  costOf: (bidId: string | null) => Pence | null,
  run: RunShown | null,
): WayShown {
  const { key, outcome } = way
  if (!outcome) return { key, outcome: null, run }
  const schools = terms.document.lots.flatMap((lot) => lot.schools)
  return {
    key,
    run,
    outcome: {
      lots: outcome.given.map(({ lotId, bidId }) => {
        const lot = terms.document.lots.find(({ id }) => id === lotId)
        const supplier = outcome.kept.includes(lotId) ? 'keeps today’s contracts' : nameOf(bidId)
        return { lotId, label: `Lot ${lot?.number}: ${lot?.title}`, supplier, cost: costOf(bidId) }
      }),
      points: pointsText(outcome.points),
      cost: outcome.cost,
      dearer: (outcome.cost - (published?.cost ?? outcome.cost)) as Pence,
      pointsMore: signed(outcome.points.sub(published?.points ?? outcome.points)),
      suppliers: outcome.suppliers,
      schools: schools.map(({ id, name }) => ({ schoolId: id, name, cost: outcome.schools.get(id) ?? null })),
    },
  }
}
