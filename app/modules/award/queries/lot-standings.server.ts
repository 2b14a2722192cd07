import { bidsOut } from '#app/modules/evaluation/queries/bids-out.server.ts'
import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type LotStanding, withoutThoseOut } from '../domain/recommend-award.ts'

/** How each lot with a result came out: the bids still in by rank, and the first of them. */
export async function lotStandings(terms: Terms): Promise<LotStanding[]> {
  const [results, out] = await Promise.all([lotResults(terms), bidsOut(terms.tenderId)])
  return results.map(({ lotId, report }) => {
    const ranked = report.bids.flatMap(({ bidId, rank }) => (rank === null ? [] : [{ bidId, rank }]))
    return withoutThoseOut(
      { lotId, winner: report.winner, ranked },
      out.map(({ bidId }) => bidId),
    )
  })
}
