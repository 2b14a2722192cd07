import { removeStagedFile } from '#app/modules/files/use-cases/remove-staged-file.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { changeFiles } from '../domain/change-draft.ts'
import { RemoveFile } from '../inputs.ts'
import { openDraft } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import * as store from '../store/drafts.server.ts'

export const removeFile = useCase({
  name: 'bids.remove-file',
  input: RemoveFile,
  load: ({ tx }, { bidId }) => openDraft(tx, bidId),
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now, { fileId }) => {
    const decision = changeFiles(facts, now)
    return decision.ok ? { ...decision, value: { ...decision.value, fileId } } : decision
  },
  save: async ({ tx, actor, now }, { bidId, fileId }) => {
    await removeStagedFile.within(tx, { actor, at: now }, { fileId, about: bidId })
    await store.dropWaiting(tx, bidId)
  },
})
