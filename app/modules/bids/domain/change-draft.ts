import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Bid, type TenderWindow, type WindowRefusal, windowFault } from './bid.ts'
import { type Askings, changedDraft, type Draft, emptyDraft } from './draft.ts'

export type ChangeRefusal = WindowRefusal | 'no-draft'
export type OpenDraft = { readonly bid: Bid; readonly tender: TenderWindow; readonly draft: Draft | null }
export type SavedDraft = { readonly bidId: string; readonly draft: Draft; readonly at: Date }

/**
 * A draft may be incomplete and is saved as it stands. It can be changed while the tender is open; after submission only
 * once the supplier has begun an amendment. Whatever was sealed from the earlier words no longer waits to be submitted.
 */
export function saveDraft(
  { bid, tender, draft, ...asked }: OpenDraft & Askings,
  now: Date,
  change: Partial<Draft>,
): Decision<SavedDraft, ChangeRefusal> {
  const fault = windowFault(tender, now)
  if (fault) return refuse(fault)
  if (draft === null) return refuse('no-draft')
  return accept(
    { bidId: bid.id, draft: changedDraft(draft, change, asked), at: now },
    { type: 'bids.draft-saved', chain: bid.supplierId, about: bid.id },
  )
}

/** Files belong to the draft: they are added and taken back by the same rule. */
export function changeFiles(
  { bid, tender, draft }: OpenDraft,
  now: Date,
): Decision<{ readonly bidId: string }, ChangeRefusal> {
  const fault = windowFault(tender, now)
  if (fault) return refuse(fault)
  if (draft === null) return refuse('no-draft')
  return accept({ bidId: bid.id }, { type: 'bids.files-changed', chain: bid.supplierId, about: bid.id })
}

/**
 * A submitted or withdrawn bid is written anew, from the supplier's own copy or from a blank page. What was submitted
 * stays in force until the new version is accepted.
 */
export function beginAmendment(
  { bid, tender }: Pick<OpenDraft, 'bid' | 'tender'>,
  now: Date,
  from: Draft | null,
): Decision<SavedDraft, WindowRefusal> {
  const fault = windowFault(tender, now)
  if (fault) return refuse(fault)
  return accept(
    { bidId: bid.id, draft: from ?? emptyDraft, at: now },
    { type: 'bids.amendment-begun', chain: bid.supplierId, about: bid.id, data: { fromOwnCopy: from !== null } },
  )
}
