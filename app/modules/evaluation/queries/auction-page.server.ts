import { isId } from '#app/kernel/ids.ts'
import { categoryOfTender } from '#app/modules/bids/open-draft.server.ts'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { auctionState, mostAfterStep } from '../domain/auction.ts'
import { lotReport } from '../domain/lot-report.ts'
import { comparedPrice } from '../domain/lot-result.ts'
import { offersOfBid } from '../store/auctions.server.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'
import { headingOf } from './assessment.server.ts'
import { auctionFacts } from './auction-facts.server.ts'
import { countingPrices } from './counting-prices.server.ts'
import { lotsToEvaluate } from './lots-to-evaluate.server.ts'

export type BidderAuction = Awaited<ReturnType<typeof bidderAuction>>
export type ClusterAuction = Awaited<ReturnType<typeof clusterAuction>>

async function clockOf(terms: Terms) {
  const [facts, { now }] = await Promise.all([auctionFacts(terms), readClock(db())])
  if (facts.rule === null) throw new NotFound('auction')
  return {
    rule: facts.rule,
    state: auctionState(facts, now),
    startsAt: facts.times?.startsAt.toISOString() ?? null,
    endsAt: facts.times?.endsAt.toISOString() ?? null,
    now: now.toISOString(),
  }
}

/** The auction as one bidder sees it: its own prices, its own place and points, and nothing of anybody else. None before the prices are open. */
export async function bidderAuction(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const terms = await termsOf(bid.tenderId)
  const lot = terms?.document.lots.find(({ id }) => id === bid.lotId)
  if (!terms || !lot) throw new NotFound('auction')
  const clock = await clockOf(terms)
  const [priced, offers, out] = await Promise.all([
    countingPrices(terms),
    offersOfBid(db(), bid.id),
    bidsOutOf(db(), terms.tenderId),
  ])
  const prices = priced.find((one) => one.bidId === bid.id)?.prices
  if (!prices) throw new NotFound('auction')
  const cost = comparedPrice(terms.document, lot, prices)
  return {
    tender: headingOf(terms.document),
    ...clock,
    bidId: bid.id,
    categoryKey: categoryOfTender(terms.document).key,
    isOut: out.some((one) => one.bidId === bid.id),
    prices,
    cost,
    most: mostAfterStep(cost, clock.rule),
    offers: offers.map(({ number, cost: price, offeredAt }) => ({ number, price, at: offeredAt.toISOString() })),
    place: clock.state === 'running' || clock.state === 'over' ? await placeOf(terms, bid.id) : null,
  }
}

/** A bid’s place among those still in, by the published rule at the prices that count now. */
async function placeOf(terms: Terms, bidId: string) {
  const lot = (await lotsToEvaluate(terms, terms.tenderId)).find(({ bids }) => bids.some((one) => one.bidId === bidId))
  if (!lot) return null
  const { bids } = lotReport(lot)
  const own = bids.find((one) => one.bidId === bidId)
  if (!own?.total || own.rank === null) return null
  return { rank: own.rank, of: bids.filter(({ rank }) => rank !== null).length, total: own.total }
}

/** The auction for those who act for the cluster: when it is, and, once it is over, how often each lot's bidders went down. */
export async function clusterAuction(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || !actsFor(actor, terms.clusterId)) throw new NotFound('auction')
  const clock = await clockOf(terms)
  return {
    tender: headingOf(terms.document),
    stage: terms.stage,
    ...clock,
    mayArrange: actsFor(actor, terms.clusterId, 'manager'),
  }
}
