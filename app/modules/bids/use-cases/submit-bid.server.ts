import { lockChain } from '#app/modules/audit/chain.server.ts'
import { destroyStaged } from '#app/modules/files/destroy-staged.server.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { sha256Of } from '#app/modules/tenders/sealing.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { receiptKeys } from '#app/platform/seal/master-keys.server.ts'
import { signReceipt } from '#app/platform/seal/receipt.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { receiptFields } from '../domain/receipt-fields.ts'
import { submitBid as decide, type TenderInForce } from '../domain/submit-bid.ts'
import { SubmitBid } from '../inputs.ts'
import { windowOf } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import * as store from '../store/submissions.server.ts'

/**
 * The tender's lock comes first and the wrapper reads the database's clock after it, so that nothing stamped in time can
 * miss the opening, which waits for the same lock. All of it is small: at most ten statements, begin and commit included.
 */
export const submitBid = useCase({
  name: 'bids.submit',
  input: SubmitBid,
  load: async ({ tx }, { tenderId, bidId, submissionKey }) => {
    await lockChain(tx, tenderId)
    const [found, terms] = await Promise.all([store.submissionFacts(tx, bidId, submissionKey), termsOf(tenderId, tx)])
    return found && terms && found.bid.tenderId === tenderId ? { ...found, tender: inForce(terms) } : null
  },
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now) => decide(facts, now),
  save: async ({ tx, at, now }, submission, [entry]) => {
    const { kind, bid, tender } = submission
    if (kind === 'repeated' || !entry) return
    const receipt = signReceipt(receiptKeys(), receiptFields(submission, at, sha256Of(tender.title), entry))
    if (kind === 'late') {
      await store.refuse(tx, { id: newId(), bidId: bid.id, reason: 'late', at: now, receipt })
      return
    }
    await Promise.all([store.receive(tx, submission, at, receipt), destroyStaged(tx, bid.id)])
  },
})

const inForce = (terms: Terms): TenderInForce => {
  const { title, sealing } = terms.document
  const { qualityKeySet, priceKeySet } = sealing
  return { ...windowOf(terms), title, qualityKeySet, priceKeySet }
}
