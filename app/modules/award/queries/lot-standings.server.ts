import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import type { LotStanding } from '../domain/recommend-award.ts'

/** How each lot with a result came out: the bids still in by rank, and the first. */
export const lotStandings = async (terms: Terms): Promise<LotStanding[]> =>
  (await lotResults(terms)).map(({ lotId, report }) => ({
    lotId,
    winner: report.winner,
    ranked: report.bids.flatMap(({ bidId, rank }) => (rank === null ? [] : [{ bidId, rank }])),
  }))
