import { randomBytes } from 'node:crypto'
import { openDraft, sealDraft, unwrapSecret, wrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { draftMasterKey } from '#app/platform/seal/master-keys.server.ts'
import { type Draft, draftText, readDraft } from './domain/draft.ts'

/** A draft as it is kept. Without the wrapped key the rest is noise, so removing the row destroys every copy of it. */
export type LockedDraft = { readonly wrappedKey: Uint8Array; readonly sealed: Uint8Array }

const KEY_BYTES = 32
const context = (bidId: string): string => `draft-key:${bidId}`

export function lockDraft(bidId: string, draft: Draft): LockedDraft {
  const key = new Uint8Array(randomBytes(KEY_BYTES))
  return {
    wrappedKey: wrapSecret(draftMasterKey(), context(bidId), key),
    sealed: sealDraft(key, bidId, draftText(draft)),
  }
}

export const unlockDraft = (bidId: string, { wrappedKey, sealed }: LockedDraft): Draft =>
  readDraft(openDraft(unwrapSecret(draftMasterKey(), context(bidId), wrappedKey), bidId, sealed))
