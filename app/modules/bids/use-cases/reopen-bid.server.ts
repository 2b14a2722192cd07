import { z } from 'zod'
import { destroyStaged } from '#app/modules/files/destroy-staged.server.ts'
import { stageFile } from '#app/modules/files/use-cases/stage-file.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { beginAmendment } from '../domain/change-draft.ts'
import { openDraft } from '../open-draft.server.ts'
import type { OwnContent } from '../own-copy.server.ts'
import { mayBid } from '../policy.ts'
import { wholeBid } from '../staged-for.ts'
import * as store from '../store/drafts.server.ts'

const Reopened = z.object({ bidId: z.uuid(), content: z.custom<OwnContent>() })

/** What the own copy held becomes a fresh draft. What was submitted stays in force until the new version is accepted. */
export const keepReopened = useCase({
  name: 'bids.reopen',
  input: Reopened,
  load: ({ tx }, { bidId }) => openDraft(tx, bidId),
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now, { content: { answers, prices, files } }) => {
    const decision = beginAmendment(facts, now, { answers, prices })
    const { supplierId: organisationId, id: about } = facts.bid
    const again = files.map(({ criterionId, name, bytes }) => ({
      organisationId,
      about,
      slot: criterionId ?? wholeBid,
      name,
      bytes: new Uint8Array(bytes),
    }))
    return decision.ok ? { ...decision, value: { saved: decision.value, files: again } } : decision
  },
  save: async ({ tx, actor, now }, { saved, files }) => {
    await destroyStaged(tx, saved.bidId)
    for (const file of files) await stageFile.within(tx, { actor, at: now }, file)
    await store.keepDraft(tx, saved)
  },
})
