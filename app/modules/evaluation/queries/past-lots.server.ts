import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { tendersOfCluster } from '#app/modules/tenders/queries/tenders-of-cluster.server.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { LotReport } from '../domain/lot-report.ts'
import { lotResults } from './lot-results.server.ts'
import { resultRows } from './result-rows.server.ts'

const judged: readonly Stage[] = ['price-opened', 'recommended', 'standstill', 'awarded']

export type PastLot = { readonly terms: Terms; readonly lotId: string; readonly title: string }

/** The lots of a cluster whose prices are open and whose result is kept. For those who act for that cluster. */
export async function pastLots(clusterId: string): Promise<PastLot[]> {
  const known = (await tendersOfCluster(clusterId)).filter(({ stage }) => judged.includes(stage))
  const found = await Promise.all(
    known.map(async ({ id }) => {
      const [terms, rows] = await Promise.all([termsOf(id), resultRows(id)])
      if (!terms) return []
      const { lots, title } = terms.document
      return lots
        .filter((lot) => rows.some(({ lotId }) => lotId === lot.id))
        .map(({ id: lotId, number }) => ({ terms, lotId, title: lots.length > 1 ? `${title}, lot ${number}` : title }))
    }),
  )
  return found.flat()
}

export type JudgedBids = { readonly report: LotReport; readonly letters: Readonly<Record<string, string>> }

/** The bids of one such lot with their letters; no name of a supplier is known here. */
export async function bidsOfPastLot({ terms, lotId }: PastLot): Promise<JudgedBids | null> {
  const [results, opened] = await Promise.all([lotResults(terms), openedBids(terms.tenderId)])
  const result = results.find((one) => one.lotId === lotId)
  return result
    ? { report: result.report, letters: Object.fromEntries(opened.map(({ bidId, alias }) => [bidId, alias])) }
    : null
}
