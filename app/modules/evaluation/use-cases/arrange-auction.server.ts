import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { arrangeAuction as decide } from '../domain/auction.ts'
import { ArrangeAuction } from '../inputs.ts'
import { mayArrangeAuction } from '../policy.ts'
import { auctionFacts } from '../queries/auction-facts.server.ts'
import { keepAuction } from '../store/auctions.server.ts'

export const arrangeAuction = useCase({
  name: 'evaluation.arrange-auction',
  input: ArrangeAuction,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms || actor.personId === null) return null
    return { clusterId: terms.clusterId, personId: actor.personId, auction: await auctionFacts(terms, tx) }
  },
  allow: mayArrangeAuction,
  decide: ({ auction, personId }, now, { startsAt }) => {
    const decision = decide(auction, startsAt, now)
    return decision.ok ? { ...decision, value: { ...decision.value, personId } } : decision
  },
  save: async ({ tx }, { personId, ...arranged }) => {
    await keepAuction(tx, arranged, personId)
  },
})
