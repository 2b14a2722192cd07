import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { bids, openingResults, openings } from '#db/schema/bids.ts'

/** The finished openings of a tender, each with its bidders and what came of their envelopes, for telling them. */
export async function openingsToTell(tenderId: string) {
  const finished = await db()
    .select({ kind: openings.kind, frozen: openings.frozen, finishedAt: openings.finishedAt })
    .from(openings)
    .where(and(eq(openings.tenderId, tenderId), isNotNull(openings.finishedAt)))
  const ids = [...new Set(finished.flatMap(({ frozen }) => frozen.map(({ bidId }) => bidId)))]
  if (ids.length === 0) return []
  const rows = await db()
    .select({ bidId: bids.id, supplierId: bids.supplierId, kind: openingResults.kind, intact: openingResults.intact })
    .from(bids)
    .innerJoin(openingResults, eq(openingResults.bidId, bids.id))
    .where(inArray(bids.id, ids))
  return finished.flatMap(({ kind, frozen, finishedAt }) =>
    finishedAt === null
      ? []
      : [
          {
            kind,
            finishedAt,
            digests: frozen.map(({ digest }) => digest),
            bidders: rows
              .filter((row) => row.kind === kind)
              .map(({ bidId, supplierId, intact }) => ({
                bidId,
                supplierId,
                intact,
                digest: frozen.find((one) => one.bidId === bidId)?.digest ?? '',
              })),
          },
        ],
  )
}
