import { lockChain } from '#app/modules/audit/chain.server.ts'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { explainPrice as decide } from '../domain/low-price.ts'
import { ExplainPrice } from '../inputs.ts'
import { mayExplainPrice } from '../policy.ts'
import { flaggedBids } from '../queries/flagged-bids.server.ts'
import { keepExplanation } from '../store/low-price.server.ts'

/** A bid that was never asked about is not found, so that nobody learns whether a price was flagged. */
export const explainPrice = useCase({
  name: 'award.explain-price',
  input: ExplainPrice,
  load: async ({ tx, actor }, { bidId }) => {
    const own = await ownBid(actor, bidId, tx)
    await lockChain(tx, own.tenderId)
    const terms = await termsOf(own.tenderId, tx)
    const bid = terms && (await flaggedBids(terms, tx)).find((one) => one.bidId === bidId)
    return bid?.exchange && actor.personId !== null
      ? { bid, supplierId: own.supplierId, personId: actor.personId }
      : null
  },
  allow: mayExplainPrice,
  decide: ({ bid, personId }, _now, { answer }) => {
    const decision = decide(bid, answer)
    return decision.ok ? { ...decision, value: { ...decision.value, personId } } : decision
  },
  save: async ({ tx, now }, { bidId, answer, personId }) => {
    await keepExplanation(tx, bidId, answer, { personId, now })
  },
})
