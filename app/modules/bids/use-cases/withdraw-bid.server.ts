import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { withdrawBid as decide } from '../domain/withdraw-bid.ts'
import { WithdrawBid } from '../inputs.ts'
import { windowOf } from '../open-draft.server.ts'
import { mayBid } from '../policy.ts'
import { bidForUpdate } from '../store/drafts.server.ts'
import * as store from '../store/submissions.server.ts'

export const withdrawBid = useCase({
  name: 'bids.withdraw',
  input: WithdrawBid,
  load: async ({ tx }, { tenderId, bidId }) => {
    await lockChain(tx, tenderId)
    const bid = await bidForUpdate(tx, bidId)
    const terms = bid?.tenderId === tenderId ? await termsOf(tenderId, tx) : null
    return bid && terms && { bid, tender: windowOf(terms) }
  },
  allow: (actor, facts) => mayBid(actor, facts),
  decide: (facts, now) => decide(facts, now),
  save: (step, withdrawn) => store.withdraw(step.tx, withdrawn),
})
