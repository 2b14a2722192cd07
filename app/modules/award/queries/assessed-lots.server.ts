import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { agreedReasons } from '#app/modules/evaluation/queries/agreed-reasons.server.ts'
import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import { supplierNames } from '#app/modules/suppliers/queries/supplier-names.server.ts'
import { termsOfLot } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { AssessedLot } from '../domain/summary-for.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { awardsOf } from '../store.server.ts'
import { bidsNotIn } from './bids-not-in.server.ts'

/** Every lot with its bids by name, their agreed scores with the reasons, and the bid that is recommended or has won. */
export async function assessedLots(terms: Terms, on: Db | Tx = db()): Promise<AssessedLot[]> {
  const { tenderId, document } = terms
  const bidders = await namedBidders(tenderId, on)
  const awards = await awardsOf(on, tenderId)
  const left = await lotsLeftOf(on, tenderId)
  const [results, reasons, out, names] = await Promise.all([
    lotResults(terms, on),
    agreedReasons(terms, on),
    bidsNotIn(tenderId, on),
    supplierNames(
      bidders.map(({ supplierId }) => supplierId),
      on,
    ),
  ])
  return document.lots.map((lot) => {
    const reported = results.find(({ lotId }) => lotId === lot.id)?.report.bids ?? []
    return {
      tender: termsOfLot(document, lot),
      lot,
      leftBecause: left.find(({ lotId }) => lotId === lot.id)?.reasons ?? null,
      awardedTo: awards.find(({ lotId }) => lotId === lot.id)?.bidId ?? null,
      bids: bidders
        .filter(({ lotId }) => lotId === lot.id)
        .map(({ bidId, supplierId }) => ({
          bidId,
          supplierName: names[supplierId]?.name ?? '',
          agreed: reasons.filter((one) => one.bidId === bidId),
          reported: reported.find((one) => one.bidId === bidId) ?? null,
          outBecause: out.find((one) => one.bidId === bidId)?.because ?? null,
        })),
    }
  })
}
