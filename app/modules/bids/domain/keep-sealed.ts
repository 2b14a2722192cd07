import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Bid, type TenderWindow, type WindowRefusal, windowFault } from './bid.ts'

export type KeepSealedRefusal = WindowRefusal | 'no-draft' | 'draft-changed' | 'terms-changed'

/** What the bid was sealed from, and what was true then. */
export type SealedFrom = {
  readonly version: number
  readonly tenderVersion: number
  readonly draftSavedAt: Date
  readonly fileIds: readonly string[]
}

export type SealFacts = {
  readonly bid: Bid
  readonly tender: TenderWindow
  readonly draftSavedAt: Date | null
  readonly fileIds: readonly string[]
  readonly latestReceived: number
}

/**
 * A freshly sealed version waits to be submitted, in place of any that waited before. Sealing takes a moment and runs
 * outside: if draft, files or terms have changed meanwhile, what was sealed is not what the supplier sees.
 */
export function keepSealed(
  facts: SealFacts,
  now: Date,
  sealed: SealedFrom & { readonly submissionKey: string; readonly digests: readonly string[] },
): Decision<{ readonly bidId: string; readonly version: number; readonly at: Date }, KeepSealedRefusal> {
  const { bid, tender, draftSavedAt, fileIds, latestReceived } = facts
  const fault = windowFault(tender, now)
  if (fault) return refuse(fault)
  if (draftSavedAt === null) return refuse('no-draft')
  const unchanged =
    draftSavedAt.getTime() === sealed.draftSavedAt.getTime() &&
    fileIds.join() === sealed.fileIds.join() &&
    sealed.version === latestReceived + 1
  if (!unchanged) return refuse('draft-changed')
  if (sealed.tenderVersion !== tender.version) return refuse('terms-changed')
  return accept(
    { bidId: bid.id, version: sealed.version, at: now },
    {
      type: 'bids.sealed',
      chain: bid.supplierId,
      about: bid.id,
      data: { version: sealed.version, envelopes: sealed.digests },
    },
  )
}
