import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { joinBytes } from '#app/platform/seal/bytes.ts'
import { unwrapSecret, wrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { openingMasterKey } from '#app/platform/seal/master-keys.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { bids, bidVersions, openingResults, openingShares, openings } from '#db/schema/bids.ts'
import type { BegunOpening } from '../domain/begin-opening.ts'
import type { EnvelopeKind } from '../domain/bid.ts'
import type { FinishedOpening } from '../domain/finish-opening.ts'
import type { SharesOfHolder } from '../domain/give-shares.ts'
import type { FrozenEnvelope } from '../domain/opening.ts'

const ofOpening = (tenderId: string, kind: EnvelopeKind) =>
  and(eq(openings.tenderId, tenderId), eq(openings.kind, kind))

/** The opening as far as it has come, and which holders have given their shares. */
export async function openingOf(tx: Tx, tenderId: string, kind: EnvelopeKind) {
  const [opening] = await tx
    .select({ frozen: openings.frozen, finishedAt: openings.finishedAt })
    .from(openings)
    .where(ofOpening(tenderId, kind))
  const given = await tx
    .select({ holder: openingShares.holder, givenAt: openingShares.givenAt })
    .from(openingShares)
    .where(and(eq(openingShares.tenderId, tenderId), eq(openingShares.kind, kind)))
    .orderBy(asc(openingShares.holder))
  return { opening: opening ?? null, given }
}

/** Every version in force, with the digest of its quality envelope: neither superseded nor withdrawn ones. */
export async function qualityInForce(tx: Tx, tenderId: string): Promise<FrozenEnvelope[]> {
  return tx
    .select({ bidId: bidVersions.bidId, version: bidVersions.version, digest: bidVersions.qualityDigest })
    .from(bidVersions)
    .innerJoin(bids, eq(bids.id, bidVersions.bidId))
    .where(and(eq(bids.tenderId, tenderId), eq(bidVersions.stage, 'submitted')))
}

/** The price envelopes of the bids that were opened for quality, and of no others. */
export async function priceInForce(tx: Tx, tenderId: string): Promise<FrozenEnvelope[]> {
  return tx
    .select({ bidId: bidVersions.bidId, version: bidVersions.version, digest: bidVersions.priceDigest })
    .from(bidVersions)
    .innerJoin(openingResults, and(eq(openingResults.bidId, bidVersions.bidId), eq(openingResults.kind, 'quality')))
    .innerJoin(bids, eq(bids.id, bidVersions.bidId))
    .where(and(eq(bids.tenderId, tenderId), eq(bidVersions.stage, 'submitted'), eq(openingResults.intact, true)))
}

export const begin = (tx: Tx, { tenderId, kind, frozen, startedAt }: BegunOpening) =>
  tx.insert(openings).values({ tenderId, kind, frozen: [...frozen], startedAt })

const SHARE_BYTES = 33
const context = (tenderId: string, kind: EnvelopeKind, holder: number): string => `shares:${tenderId}:${kind}:${holder}`

export async function keepShares(tx: Tx, given: SharesOfHolder): Promise<void> {
  const { tenderId, kind, holder, personId, shares, at } = given
  const wrapped = wrapSecret(openingMasterKey(), context(tenderId, kind, holder), joinBytes(...shares))
  await tx
    .insert(openingShares)
    .values({ tenderId, kind, holder, personId, wrapped, givenAt: at })
    .onConflictDoUpdate({
      target: [openingShares.tenderId, openingShares.kind, openingShares.holder],
      set: { personId, wrapped, givenAt: at },
    })
}

/** What these holders gave: for each holder one share an envelope, in the order of the frozen list. */
export async function sharesOf(
  on: Db | Tx,
  tenderId: string,
  kind: EnvelopeKind,
  holders: readonly number[],
): Promise<Uint8Array[][]> {
  const rows = await on
    .select({ holder: openingShares.holder, wrapped: openingShares.wrapped })
    .from(openingShares)
    .where(
      and(
        eq(openingShares.tenderId, tenderId),
        eq(openingShares.kind, kind),
        inArray(openingShares.holder, [...holders]),
      ),
    )
  return rows.map(({ holder, wrapped }) => {
    const all = unwrapSecret(openingMasterKey(), context(tenderId, kind, holder), wrapped)
    return Array.from({ length: all.length / SHARE_BYTES }, (_, i) => all.slice(i * SHARE_BYTES, (i + 1) * SHARE_BYTES))
  })
}

export const dropShares = (tx: Tx, tenderId: string, kind: EnvelopeKind) =>
  tx.delete(openingShares).where(and(eq(openingShares.tenderId, tenderId), eq(openingShares.kind, kind)))

/** The bids of a list in an order drawn by lot. */
export async function drawn(tx: Tx, bidIds: readonly string[]): Promise<{ bidId: string; lotId: string }[]> {
  if (bidIds.length === 0) return []
  return tx
    .select({ bidId: bids.id, lotId: bids.lotId })
    .from(bids)
    .where(inArray(bids.id, [...bidIds]))
    .orderBy(sql`gen_random_uuid()`)
}

export async function finish(tx: Tx, { tenderId, kind, outcomes, aliases, at }: FinishedOpening): Promise<void> {
  await tx.update(openings).set({ finishedAt: at }).where(ofOpening(tenderId, kind))
  if (outcomes.length > 0) await tx.insert(openingResults).values(outcomes.map((outcome) => ({ ...outcome, kind, at })))
  for (const [bidId, alias] of Object.entries(aliases))
    await tx.update(bids).set({ alias, openedAt: at }).where(eq(bids.id, bidId))
  // Who gave and when belongs to the record; what they gave has done its work.
  await tx
    .update(openingShares)
    .set({ wrapped: new Uint8Array() })
    .where(and(eq(openingShares.tenderId, tenderId), eq(openingShares.kind, kind)))
}
