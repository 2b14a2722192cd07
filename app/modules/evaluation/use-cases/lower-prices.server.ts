import { refuse } from '#app/kernel/decision.ts'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import { categoryOfTender } from '#app/modules/bids/open-draft.server.ts'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import { checkSchedule } from '#app/modules/categories/domain/price-schedule.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { offerLowerPrices } from '../domain/auction.ts'
import { comparedPrice } from '../domain/lot-result.ts'
import { LowerPrices } from '../inputs.ts'
import { mayLowerPrices } from '../policy.ts'
import { auctionFacts } from '../queries/auction-facts.server.ts'
import { countingPrices } from '../queries/counting-prices.server.ts'
import { keepOffer, offersOfBid } from '../store/auctions.server.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'

export const lowerPrices = useCase({
  name: 'evaluation.lower-prices',
  input: LowerPrices,
  load: async ({ tx, actor }, { bidId }) => {
    const { tenderId, lotId, supplierId } = await ownBid(actor, bidId, tx)
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    const lot = terms?.document.lots.find(({ id }) => id === lotId)
    const bid = terms && (await countingPrices(terms, tx)).find((one) => one.bidId === bidId)
    if (!terms || !lot || !bid || actor.personId === null) return null
    const category = categoryOfTender(terms.document)
    const costOf = (prices: Readonly<Record<string, string>>) => comparedPrice(terms.document, lot, prices)
    const out = await bidsOutOf(tx, tenderId)
    return {
      ...(await auctionFacts(terms, tx)),
      bidId,
      supplierId,
      personId: actor.personId,
      isOut: out.some((one) => one.bidId === bidId),
      counting: { prices: bid.prices, cost: costOf(bid.prices) },
      category,
      costOf,
      number: (await offersOfBid(tx, bidId)).length + 1,
    }
  },
  allow: mayLowerPrices,
  decide: ({ category, costOf, number, personId, ...facts }, now, { prices }) => {
    const schedule = checkSchedule(category, prices)
    if (!schedule.ok) return refuse('line-missing')
    const offered = { prices: schedule.values, cost: costOf(schedule.values) }
    const decision = offerLowerPrices(facts, offered, now, digest)
    return decision.ok ? { ...decision, value: { ...decision.value, number, personId } } : decision
  },
  save: async ({ tx }, { personId, ...offer }) => {
    await keepOffer(tx, offer, personId)
  },
})
