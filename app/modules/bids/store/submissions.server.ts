import { and, eq, isNotNull, max, sql } from 'drizzle-orm'
import type { SealedEnvelope } from '#app/platform/seal/envelope.ts'
import type { Tx } from '#db/client.server.ts'
import { bidDrafts, bidRefusals, bids, bidVersions, envelopeParts, envelopes } from '#db/schema/bids.ts'
import type { Bid } from '../domain/bid.ts'
import type { SealedOutside, SealedVersion, Submission } from '../domain/submit-bid.ts'
import { dropWaiting } from './drafts.server.ts'

export async function latestReceived(tx: Tx, bidId: string): Promise<number> {
  const [row] = await tx
    .select({ version: max(bidVersions.version) })
    .from(bidVersions)
    .where(and(eq(bidVersions.bidId, bidId), isNotNull(bidVersions.receivedAt)))
  return row?.version ?? 0
}

export type SealedToKeep = {
  readonly bidId: string
  readonly version: number
  readonly at: Date
  readonly tenderVersion: number
  readonly submissionKey: string
  readonly quality: SealedEnvelope
  readonly price: SealedEnvelope
}

export async function keepSealed(tx: Tx, sealed: SealedToKeep): Promise<void> {
  const { bidId, version, at, tenderVersion, submissionKey, quality, price } = sealed
  await dropWaiting(tx, bidId)
  await tx.insert(bidVersions).values({
    bidId,
    version,
    stage: 'sealed',
    sealedAt: at,
    tenderVersion,
    qualityDigest: quality.digest,
    priceDigest: price.digest,
    submissionKey,
  })
  for (const envelope of [quality, price]) await keepEnvelope(tx, envelope)
}

async function keepEnvelope(tx: Tx, envelope: SealedEnvelope): Promise<void> {
  const { binding, parts, shareWraps, keySetFingerprint, recipient, gateWrap, manifest, digest } = envelope
  const { bidId, version, kind } = binding
  await tx.insert(envelopes).values({
    ...{ bidId, version, kind, keySetFingerprint, recipient, gateWrap, manifest, digest },
    shareWraps: sql`${byteArrays(shareWraps)}::bytea[]`,
    partCount: parts.length,
  })
  // One part a statement: a bid's parts together could be more than one statement should carry.
  for (const [position, sealed] of parts.entries())
    await tx.insert(envelopeParts).values({ bidId, version, kind, position, sealed })
}

/** The driver has no list of byte strings, so it is written out as PostgreSQL reads it. */
const byteArrays = (items: readonly Uint8Array[]): string =>
  `{${items.map((item) => `"\\\\x${Buffer.from(item).toString('hex')}"`).join(',')}}`

type Row = {
  tender_id: string
  lot_id: string
  supplier_id: string
  stage: Bid['stage']
  in_force: number
  version: number | null
  tender_version: number
  received_at: string | null
  outsides: readonly (SealedOutside & { readonly kind: 'quality' | 'price' })[]
}

/** The bid, locked, with what was sealed under this submission key: one statement, because every bidder waits for it. */
export async function submissionFacts(
  tx: Tx,
  bidId: string,
  submissionKey: string,
): Promise<{ bid: Bid; sealed: SealedVersion | null } | null> {
  const [row] = await tx.execute<Row>(sql`
    select b.tender_id, b.lot_id, b.supplier_id, b.stage, b.version as in_force,
      v.version, v.tender_version, v.received_at::text, coalesce((
        select json_agg(json_build_object('kind', e.kind, 'digest', e.digest, 'keySet', e.key_set_fingerprint, 'parts', (
          select coalesce(json_agg(octet_length(p.sealed) order by p.position), '[]') from ${envelopeParts} p
          where p.bid_id = e.bid_id and p.version = e.version and p.kind = e.kind)))
        from ${envelopes} e where e.bid_id = v.bid_id and e.version = v.version), '[]') as outsides
    from ${bids} b left join ${bidVersions} v on v.bid_id = b.id and v.submission_key = ${submissionKey}
    where b.id = ${bidId} for update of b`)
  if (!row) return null
  const { tender_id: tenderId, lot_id: lotId, supplier_id: supplierId, stage, in_force: version } = row
  return { bid: { id: bidId, tenderId, lotId, supplierId, stage, version }, sealed: sealedOf(row) }
}

function sealedOf({ version, tender_version: tenderVersion, received_at, outsides }: Row): SealedVersion | null {
  const [quality, price] = (['quality', 'price'] as const).map((kind) => outsides.find((one) => one.kind === kind))
  if (version === null || !quality || !price) return null
  return { version, tenderVersion, receivedAt: received_at === null ? null : new Date(received_at), quality, price }
}

/**
 * The bid is received: the version before it is superseded, the draft goes with its key, all in one statement. The count
 * makes PostgreSQL finish superseding first, since only one version may be in force at any moment.
 */
export async function receive(tx: Tx, { bid, sealed, tender }: Submission, at: string, receipt: string): Promise<void> {
  const received = await tx.execute(sql`
    with gone as (delete from ${bidDrafts} where bid_id = ${bid.id}),
    before as (
      update ${bidVersions} set stage = 'superseded' where bid_id = ${bid.id} and stage = 'submitted' returning version),
    received as (
      update ${bidVersions} set stage = 'submitted', received_at = ${at}::timestamptz,
        deadline_in_force = ${tender.closesAt.toISOString()}::timestamptz, receipt = ${receipt}
      where bid_id = ${bid.id} and version = ${sealed.version} and stage = 'sealed'
        and (select count(*) from before) >= 0
      returning version)
    update ${bids} set stage = 'submitted', version = received.version from received where id = ${bid.id} returning id`)
  if (received.length !== 1) throw new Error(`bid ${bid.id} was not received`)
}

export const refuse = (tx: Tx, refusal: { id: string; bidId: string; reason: string; at: Date; receipt: string }) =>
  tx.insert(bidRefusals).values(refusal)

export async function withdraw(tx: Tx, { bidId, version }: { bidId: string; version: number }): Promise<void> {
  await tx
    .update(bidVersions)
    .set({ stage: 'withdrawn' })
    .where(and(eq(bidVersions.bidId, bidId), eq(bidVersions.version, version), eq(bidVersions.stage, 'submitted')))
  await tx.update(bids).set({ stage: 'withdrawn' }).where(eq(bids.id, bidId))
}
