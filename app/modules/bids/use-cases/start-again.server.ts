import { destroyStaged } from '#app/modules/files/destroy-staged.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { beginAmendment } from '../domain/change-draft.ts'
import { OfBid } from '../inputs.ts'
import { openDraft } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import * as store from '../store/drafts.server.ts'

/** A blank draft beside whatever was submitted, for those who no longer have their own copy. */
export const startAgain = useCase({
  name: 'bids.start-again',
  input: OfBid,
  load: ({ tx }, { bidId }) => openDraft(tx, bidId),
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now) => beginAmendment(facts, now, null),
  save: async (step, blank) => {
    await destroyStaged(step.tx, blank.bidId)
    await store.keepDraft(step.tx, blank)
  },
})
