import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { RecordedBid, RecordedOpening, RecordedRefusal } from '#app/modules/audit/domain/record-bundle.ts'
import { isSealed } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { db } from '#db/client.server.ts'
import { bidRefusals, bids, bidVersions, openingResults, openings } from '#db/schema/bids.ts'

export type BidsForAudit = {
  readonly bids: readonly RecordedBid[]
  readonly refusals: readonly RecordedRefusal[]
  readonly openings: readonly RecordedOpening[]
}

const nothing: BidsForAudit = { bids: [], refusals: [], openings: [] }

/**
 * Every version that was received with its receipt, every signed refusal, and what each opening froze and found. Nothing
 * at all before the opening, because even a count would tell how many bid.
 */
export async function bidVersionsForAudit(tenderId: string): Promise<BidsForAudit> {
  const tender = await tenderStage(tenderId)
  if (!tender || isSealed(tender.stage)) return nothing
  const [received, refusals, opened, results] = await Promise.all([
    db()
      .select({
        bidId: bids.id,
        lotId: bids.lotId,
        version: bidVersions.version,
        qualityDigest: bidVersions.qualityDigest,
        priceDigest: bidVersions.priceDigest,
        receipt: bidVersions.receipt,
      })
      .from(bidVersions)
      .innerJoin(bids, eq(bids.id, bidVersions.bidId))
      .where(and(eq(bids.tenderId, tenderId), isNotNull(bidVersions.receivedAt)))
      .orderBy(asc(bids.id), asc(bidVersions.version)),
    db()
      .select({ bidId: bidRefusals.bidId, receipt: bidRefusals.receipt })
      .from(bidRefusals)
      .innerJoin(bids, eq(bids.id, bidRefusals.bidId))
      .where(eq(bids.tenderId, tenderId))
      .orderBy(asc(bidRefusals.at), asc(bidRefusals.id)),
    db()
      .select({ kind: openings.kind, frozen: openings.frozen })
      .from(openings)
      .where(and(eq(openings.tenderId, tenderId), isNotNull(openings.finishedAt)))
      .orderBy(asc(openings.startedAt)),
    db()
      .select({ kind: openingResults.kind, bidId: openingResults.bidId, intact: openingResults.intact })
      .from(openingResults)
      .innerJoin(bids, eq(bids.id, openingResults.bidId))
      .where(eq(bids.tenderId, tenderId))
      .orderBy(asc(openingResults.bidId)),
  ])
  return {
    bids: received.map(({ receipt, ...bid }) => ({ ...bid, receipt: receipt ?? '' })),
    refusals,
    openings: opened.map(({ kind, frozen }) => ({
      kind,
      frozen,
      results: results.filter((result) => result.kind === kind).map(({ bidId, intact }) => ({ bidId, intact })),
    })),
  }
}
