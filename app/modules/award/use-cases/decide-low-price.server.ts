import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { decideLowPrice as decide } from '../domain/low-price.ts'
import { DecideLowPrice } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { flaggedBids } from '../queries/flagged-bids.server.ts'
import { keepLowPriceDecision } from '../store/low-price.server.ts'

export const decideLowPrice = useCase({
  name: 'award.decide-low-price',
  input: DecideLowPrice,
  load: async ({ tx, actor }, { tenderId, bidId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    const bid = terms && (await flaggedBids(terms, tx)).find((one) => one.bidId === bidId)
    return terms && bid && actor.personId !== null
      ? { bid, clusterId: terms.clusterId, personId: actor.personId }
      : null
  },
  allow: mayRunAward,
  decide: ({ bid, personId }, now, input) => {
    const decision = decide(bid, input, now)
    return decision.ok ? { ...decision, value: { ...decision.value, personId } } : decision
  },
  save: async ({ tx, now }, { personId, ...decided }) => {
    await keepLowPriceDecision(tx, decided, { personId, now })
  },
})
