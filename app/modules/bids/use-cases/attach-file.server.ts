import { stageFile } from '#app/modules/files/use-cases/stage-file.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { changeFiles } from '../domain/change-draft.ts'
import { AttachFile } from '../inputs.ts'
import { openDraft } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import { wholeBid } from '../staged-for.ts'
import * as store from '../store/drafts.server.ts'

/** A file joins the draft, for one question or for the bid as a whole. */
export const attachFile = useCase({
  name: 'bids.attach-file',
  input: AttachFile,
  load: ({ tx }, { bidId }) => openDraft(tx, bidId),
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now, { criterionId, name, bytes }) => {
    const decision = changeFiles(facts, now)
    const slot = criterionId !== null && facts.questions.includes(criterionId) ? criterionId : wholeBid
    const file = { organisationId: facts.bid.supplierId, about: facts.bid.id, slot, name, bytes }
    return decision.ok ? { ...decision, value: { ...decision.value, file } } : decision
  },
  save: async ({ tx, actor, now }, { bidId, file }) => {
    await stageFile.within(tx, { actor, at: now }, file)
    await store.dropWaiting(tx, bidId)
  },
})
