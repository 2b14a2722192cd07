import { useCase } from '#app/platform/use-case.server.ts'
import { saveDraft as decide } from '../domain/change-draft.ts'
import { SaveDraft } from '../inputs.ts'
import { openDraft } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import * as store from '../store/drafts.server.ts'

export const saveDraft = useCase({
  name: 'bids.save-draft',
  input: SaveDraft,
  load: ({ tx }, { bidId }) => openDraft(tx, bidId),
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now, { answers, prices }) => decide(facts, now, { answers, prices }),
  save: (step, saved) => store.keepDraft(step.tx, saved),
})
