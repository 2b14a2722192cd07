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
import { schoolCosts } from '../domain/school-costs.ts'
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
    const costed = (prices: Readonly<Record<string, string>>) => ({
      prices,
      cost: comparedPrice(terms.document, lot, prices),
      schools: schoolCosts({ tender: terms.document, lot, bids: [{ bidId, prices }] }).flatMap(({ costs }) =>
        costs.map(({ cost }) => cost),
      ),
    })
    const out = await bidsOutOf(tx, tenderId)
    return {
      ...(await auctionFacts(terms, tx)),
      bidId,
      supplierId,
      personId: actor.personId,
      isOut: out.some((one) => one.bidId === bidId),
      counting: costed(bid.prices),
      category,
      costed,
      number: (await offersOfBid(tx, bidId)).length + 1,
    }
  },
  allow: mayLowerPrices,
  decide: ({ category, costed, number, personId, ...facts }, now, { prices }) => {
    const schedule = checkSchedule(category, prices)
    if (!schedule.ok) return refuse('line-missing')
    const decision = offerLowerPrices(facts, costed(schedule.values), now, digest)
    return decision.ok ? { ...decision, value: { ...decision.value, number, personId } } : decision
  },
  save: async ({ tx }, { personId, ...offer }) => {
    await keepOffer(tx, offer, personId)
  },
})
