import { z } from 'zod'
import { stagedIds } from '#app/modules/files/queries/staged-files.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { SealedEnvelope } from '#app/platform/seal/envelope.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { keepSealed as decide } from '../domain/keep-sealed.ts'
import { windowOf } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import { bidForUpdate, draftOf } from '../store/drafts.server.ts'
import * as store from '../store/submissions.server.ts'

const Sealed = z.object({
  bidId: z.uuid(),
  version: z.number().int().min(1),
  tenderVersion: z.number().int().min(1),
  draftSavedAt: z.date(),
  fileIds: z.array(z.uuid()),
  submissionKey: z.uuid(),
  quality: z.custom<SealedEnvelope>(),
  price: z.custom<SealedEnvelope>(),
})

/** Called by `sealBid`, which has done the slow work outside any transaction. */
export const keepSealed = useCase({
  name: 'bids.seal',
  input: Sealed,
  load: async ({ tx }, { bidId }) => {
    const bid = await bidForUpdate(tx, bidId)
    const terms = bid && (await termsOf(bid.tenderId, tx))
    if (!bid || !terms) return null
    const kept = await draftOf(tx, bidId)
    return {
      bid,
      tender: windowOf(terms),
      draftSavedAt: kept?.savedAt ?? null,
      fileIds: await stagedIds(tx, bidId),
      latestReceived: await store.latestReceived(tx, bidId),
    }
  },
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now, { quality, price, ...sealed }) => {
    const decision = decide(facts, now, { ...sealed, digests: [quality.digest, price.digest] })
    const { tenderVersion, submissionKey } = sealed
    return decision.ok
      ? { ...decision, value: { ...decision.value, tenderVersion, submissionKey, quality, price } }
      : decision
  },
  save: (step, sealed) => store.keepSealed(step.tx, sealed),
})
