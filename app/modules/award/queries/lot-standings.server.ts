import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { answerOfRun, runFor } from '../domain/lots-run.ts'
import { type LotLimit, type LotStanding, withoutThoseOut } from '../domain/recommend-award.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { lotsRunsOf } from '../store/lots-runs.server.ts'
import { bidsNotIn } from './bids-not-in.server.ts'
import { type LotOffer, lotOffers } from './lot-offers.server.ts'
import { lotsAsked } from './lots-asked.server.ts'

export type Standings = {
  /** Each lot by itself. */
  readonly byLot: readonly LotStanding[]
  /** As the tender published it: the same, unless a supplier may not win every lot. */
  readonly lots: readonly LotStanding[]
  readonly limit: LotLimit | null
}

/** How each lot with a result came out: the bids still in by rank, and the one that the published rule puts first. */
export async function lotStandings(terms: Terms, on: Db | Tx = db()): Promise<Standings> {
  const results = await lotResults(terms, on)
  const out = (await bidsNotIn(terms.tenderId, on)).map(({ bidId }) => bidId)
  const left = (await lotsLeftOf(on, terms.tenderId)).map(({ lotId }) => lotId)
  const byLot = results.map(({ lotId, report }): LotStanding => {
    const ranked = report.bids.flatMap(({ bidId, rank }) => (rank === null ? [] : [{ bidId, rank }]))
    const lot = withoutThoseOut({ lotId, winner: report.winner, ranked }, out)
    return left.includes(lotId) ? { ...lot, left: true } : lot
  })
  const { lotsPerSupplier } = terms.document
  if (lotsPerSupplier === undefined) return { byLot, lots: byLot, limit: null }
  return { byLot, ...(await withinLimit(terms, byLot, lotsPerSupplier, on)) }
}

async function withinLimit(terms: Terms, byLot: readonly LotStanding[], lotsPerSupplier: number, on: Db | Tx) {
  const offers = await lotOffers(terms, on)
  const runs = await lotsRunsOf(on, terms.tenderId)
  const asked = lotsAsked(terms, offers, runs).find(({ key }) => key === 'published')
  const answer = asked ? answerOfRun(runFor(runs, asked)) : null
  const given = new Map(answer?.kind === 'proven' ? answer.given.map(({ lotId, bidId }) => [lotId, bidId]) : [])
  const lots = byLot.map((lot): LotStanding => {
    const winner = given.get(lot.lotId) ?? null
    return { ...lot, winner, leftByLimit: winner === null && given.has(lot.lotId) }
  })
  const state = !asked || answer?.kind === 'proven' ? 'proven' : answer ? 'not-proven' : 'working'
  return { lots, limit: limitOf(lotsPerSupplier, state, asked?.digest ?? null, offers) }
}

const limitOf = (
  lotsPerSupplier: number,
  state: LotLimit['state'],
  digest: string | null,
  offers: readonly LotOffer[],
): LotLimit => ({
  lotsPerSupplier,
  state,
  digest,
  supplierOf: new Map(offers.map(({ bidId, supplierId }) => [bidId, supplierId])),
})
