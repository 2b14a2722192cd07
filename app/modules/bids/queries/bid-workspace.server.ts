import { and, asc, eq, isNull } from 'drizzle-orm'
import { stagedFilesOf } from '#app/modules/files/queries/staged-files.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { bidDrafts, bidVersions } from '#db/schema/bids.ts'
import { windowFault } from '../domain/bid.ts'
import { emptyDraft } from '../domain/draft.ts'
import { missingFromBid } from '../domain/missing-from-bid.ts'
import { categoryOfTender, windowOf } from '../open-draft.server.ts'
import { unlockDraft } from '../sealed-draft.server.ts'
import { ownBid } from './own-bid.server.ts'

export type BidWorkspace = Awaited<ReturnType<typeof bidWorkspace>>
export type BidHeading = ReturnType<typeof headingOf>

/** What every page of a bid says at its top: which tender, where the bid stands, and how long there is. */
export function headingOf({ bid, tender, lot, now, closesAt, fault, draft, waiting, versions }: BidWorkspace) {
  return {
    bidId: bid.id,
    tenderId: tender.id,
    title: tender.title,
    reference: tender.reference,
    buyer: tender.buyer.name,
    lotTitle: tender.lots.length > 1 ? lot.title : null,
    stage: bid.stage,
    hasDraft: draft !== null,
    waiting,
    inForce: versions.find(({ stage }) => stage === 'submitted') ?? null,
    /** Something was received once, though it may have been withdrawn since. */
    everReceived: versions.length > 0,
    now,
    closesAt,
    fault,
  }
}

/** A bid as its own supplier works on it: the draft in plain words, what is missing, and where the submission stands. */
export async function bidWorkspace(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const [terms, { now }] = await Promise.all([termsOf(bid.tenderId), readClock(db())])
  const lot = terms?.document.lots.find(({ id }) => id === bid.lotId)
  if (!terms || !lot) throw new NotFound('bid')
  const [[kept], [waiting], versions, files] = await Promise.all([
    db().select().from(bidDrafts).where(eq(bidDrafts.bidId, bidId)),
    db()
      .select({ version: bidVersions.version, key: bidVersions.submissionKey, sealedAt: bidVersions.sealedAt })
      .from(bidVersions)
      .where(and(eq(bidVersions.bidId, bidId), isNull(bidVersions.receivedAt))),
    versionsOf(bidId),
    stagedFilesOf(bid.supplierId, bidId),
  ])
  const draft = kept ? unlockDraft(bidId, kept) : null
  const category = categoryOfTender(terms.document)
  return {
    bid,
    tender: terms.document,
    lot,
    now,
    closesAt: terms.closesAt,
    fault: windowFault(windowOf(terms), now),
    draft,
    draftSavedAt: kept?.savedAt ?? null,
    files,
    state: missingFromBid(terms.document.criteria, category, draft ?? emptyDraft),
    waiting: waiting ?? null,
    versions,
  }
}

/** What was received of a bid so far, the first version first. */
const versionsOf = (bidId: string) =>
  db()
    .select({ version: bidVersions.version, stage: bidVersions.stage, receivedAt: bidVersions.receivedAt })
    .from(bidVersions)
    .where(and(eq(bidVersions.bidId, bidId)))
    .orderBy(asc(bidVersions.version))
    .then((rows) => rows.flatMap((row) => (row.receivedAt ? [{ ...row, receivedAt: row.receivedAt }] : [])))
