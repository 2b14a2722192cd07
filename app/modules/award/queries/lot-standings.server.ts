import { bidsOut } from '#app/modules/evaluation/queries/bids-out.server.ts'
import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { awardAcrossLots } from '../domain/award-across-lots.ts'
import { type LotLimit, type LotStanding, withoutThoseOut } from '../domain/recommend-award.ts'
import { type LotOffer, lotOffers } from './lot-offers.server.ts'

export type Standings = {
  /** Each lot by itself. */
  readonly byLot: readonly LotStanding[]
  /** As the tender published it: the same, unless a supplier may not win every lot. */
  readonly lots: readonly LotStanding[]
  readonly limit: LotLimit | null
}

/** How each lot with a result came out: the bids still in by rank, and the one that the published rule puts first. */
export async function lotStandings(terms: Terms, on: Db | Tx = db()): Promise<Standings> {
  const [results, bidsPutOut] = await Promise.all([lotResults(terms, on), bidsOut(terms.tenderId, on)])
  const out = bidsPutOut.map(({ bidId }) => bidId)
  const byLot = results.map(({ lotId, report }) => {
    const ranked = report.bids.flatMap(({ bidId, rank }) => (rank === null ? [] : [{ bidId, rank }]))
    return withoutThoseOut({ lotId, winner: report.winner, ranked }, out)
  })
  const { lotsPerSupplier } = terms.document
  if (lotsPerSupplier === undefined) return { byLot, lots: byLot, limit: null }
  return { byLot, ...withinLimit(await lotOffers(terms, on), byLot, lotsPerSupplier) }
}

function withinLimit(offers: readonly LotOffer[], byLot: readonly LotStanding[], lotsPerSupplier: number) {
  const lotIds = byLot.filter(({ ranked }) => ranked.length > 0).map(({ lotId }) => lotId)
  const found = lotIds.length === 0 ? null : awardAcrossLots(lotIds, offers, lotsPerSupplier)
  const given = new Map(found?.kind === 'proven' ? found.given.map(({ lotId, bidId }) => [lotId, bidId]) : [])
  const lots = byLot.map((lot): LotStanding => {
    const winner = given.get(lot.lotId) ?? null
    return { ...lot, winner, leftByLimit: winner === null && given.has(lot.lotId) }
  })
  const supplierOf = new Map(offers.map(({ bidId, supplierId }) => [bidId, supplierId]))
  return { lots, limit: { lotsPerSupplier, proven: found === null || found.kind === 'proven', supplierOf } }
}
