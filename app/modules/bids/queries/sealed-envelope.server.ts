import { and, asc, eq } from 'drizzle-orm'
import type { SealedEnvelope } from '#app/platform/seal/envelope.ts'
import { db } from '#db/client.server.ts'
import { bids, bidVersions, envelopeParts, envelopes } from '#db/schema/bids.ts'
import type { EnvelopeKind } from '../domain/bid.ts'

type Which = { readonly bidId: string; readonly version: number; readonly kind: EnvelopeKind }

/** One envelope as it was received, with its receipt. For opening it and for the supplier's own copy, for no page. */
export async function sealedEnvelope({ bidId, version, kind }: Which) {
  const [row] = await db()
    .select({ envelope: envelopes, tenderId: bids.tenderId, receipt: bidVersions.receipt })
    .from(envelopes)
    .innerJoin(bids, eq(bids.id, envelopes.bidId))
    .innerJoin(bidVersions, and(eq(bidVersions.bidId, envelopes.bidId), eq(bidVersions.version, envelopes.version)))
    .where(and(eq(envelopes.bidId, bidId), eq(envelopes.version, version), eq(envelopes.kind, kind)))
  if (!row) return null
  const parts = await db()
    .select({ sealed: envelopeParts.sealed })
    .from(envelopeParts)
    .where(and(eq(envelopeParts.bidId, bidId), eq(envelopeParts.version, version), eq(envelopeParts.kind, kind)))
    .orderBy(asc(envelopeParts.position))
  const { keySetFingerprint, recipient, gateWrap, shareWraps, manifest, digest } = row.envelope
  const envelope: SealedEnvelope = {
    ...{ keySetFingerprint, recipient, gateWrap, shareWraps, manifest, digest },
    binding: { tenderId: row.tenderId, bidId, version, kind },
    parts: parts.map(({ sealed }) => sealed),
  }
  return { envelope, receipt: row.receipt }
}

/** One holder's wrapped share of one envelope: what that holder's browser unlocks with the code. */
export async function shareWrapOf({ bidId, version, kind }: Which, holderIndex: number): Promise<Uint8Array | null> {
  const [row] = await db()
    .select({ shareWraps: envelopes.shareWraps })
    .from(envelopes)
    .where(and(eq(envelopes.bidId, bidId), eq(envelopes.version, version), eq(envelopes.kind, kind)))
  return row?.shareWraps[holderIndex] ?? null
}
