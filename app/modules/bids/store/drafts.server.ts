import { and, eq, sql } from 'drizzle-orm'
import { Refused } from '#app/platform/refusals.ts'
import type { Tx } from '#db/client.server.ts'
import { bidDrafts, bids, bidVersions, envelopeParts, envelopes } from '#db/schema/bids.ts'
import type { Bid } from '../domain/bid.ts'
import type { SavedDraft } from '../domain/change-draft.ts'
import type { Draft } from '../domain/draft.ts'
import { emptyDraft } from '../domain/draft.ts'
import type { StartedBid } from '../domain/start-bid.ts'
import { lockDraft, unlockDraft } from '../sealed-draft.server.ts'

const bidFacts = {
  id: bids.id,
  tenderId: bids.tenderId,
  lotId: bids.lotId,
  supplierId: bids.supplierId,
  stage: bids.stage,
  version: bids.version,
}

/** The bid's row, locked: whoever changes the bid waits for the one before. */
export async function bidForUpdate(tx: Tx, bidId: string): Promise<Bid | null> {
  const [bid] = await tx.select(bidFacts).from(bids).where(eq(bids.id, bidId)).for('update')
  return bid ?? null
}

export async function hasBid(tx: Tx, lotId: string, supplierId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: bids.id })
    .from(bids)
    .where(and(eq(bids.lotId, lotId), eq(bids.supplierId, supplierId)))
  return rows.length > 0
}

/** Two colleagues may start at once: the constraint decides, in the same words as the rule. */
export async function addBid(tx: Tx, bid: StartedBid): Promise<void> {
  const { startedAt, ...facts } = bid
  const added = await tx
    .insert(bids)
    .values({ ...facts, startedAt })
    .onConflictDoNothing({ target: [bids.lotId, bids.supplierId] })
    .returning({ id: bids.id })
  if (added.length === 0) throw new Refused('already-started')
  await keepDraft(tx, { bidId: bid.id, draft: emptyDraft, at: startedAt })
}

export async function draftOf(tx: Tx, bidId: string): Promise<{ draft: Draft; savedAt: Date } | null> {
  const [row] = await tx.select().from(bidDrafts).where(eq(bidDrafts.bidId, bidId))
  return row ? { draft: unlockDraft(bidId, row), savedAt: row.savedAt } : null
}

/** Each saving has a key of its own, and what waited sealed from earlier words waits no longer. */
export async function keepDraft(tx: Tx, { bidId, draft, at }: SavedDraft): Promise<void> {
  const row = { ...lockDraft(bidId, draft), savedAt: at }
  await tx
    .insert(bidDrafts)
    .values({ bidId, ...row })
    .onConflictDoUpdate({ target: bidDrafts.bidId, set: row })
  await dropWaiting(tx, bidId)
}

/** Removes a version that was sealed and never submitted. What was received cannot be removed: triggers refuse. */
export async function dropWaiting(tx: Tx, bidId: string): Promise<void> {
  const waiting = sql`(select v.version from ${bidVersions} v where v.bid_id = ${bidId} and v.received_at is null)`
  await tx.execute(sql`
    with parts as (delete from ${envelopeParts} where bid_id = ${bidId} and version in ${waiting}),
    whole as (delete from ${envelopes} where bid_id = ${bidId} and version in ${waiting})
    delete from ${bidVersions} where bid_id = ${bidId} and received_at is null`)
}
