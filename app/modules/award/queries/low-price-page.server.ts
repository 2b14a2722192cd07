import { isId } from '#app/kernel/ids.ts'
import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import { lotResults } from '#app/modules/evaluation/queries/lot-results.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayFollowAward, mayRunAward } from '../policy.ts'
import { lowPriceOf } from '../store/low-price.server.ts'

export type LowPricePage = Awaited<ReturnType<typeof lowPricePage>>

/** What passed between the buyer and one bidder about its very low price, for those who act for the cluster. */
export async function lowPricePage(actor: Actor, tenderId: string, bidId: string) {
  const terms = isId(tenderId) && isId(bidId) ? await termsOf(tenderId) : null
  if (!terms || !mayFollowAward(actor, terms)) throw new NotFound('low price')
  const results = await lotResults(terms)
  const lot = results.find(({ report }) => report.bids.some((one) => one.bidId === bidId))
  const bid = lot?.report.bids.find((one) => one.bidId === bidId)
  if (!lot || !bid || bid.abnormallyLow.length === 0) throw new NotFound('low price')
  const exchange = await lowPriceOf(db(), bidId)
  const names = await personNames([exchange?.askedBy ?? [], exchange?.decidedBy ?? []].flat())
  return {
    tender: { id: tenderId, title: terms.document.title, reference: terms.document.reference },
    stage: terms.stage,
    mayRun: mayRunAward(actor, terms),
    bidId,
    lotTitle: terms.document.lots.length > 1 ? lot.title : '',
    pricePence: bid.pricePence,
    tests: bid.abnormallyLow,
    others: lot.report.bids
      .filter((one) => one.bidId !== bidId && one.rank !== null)
      .map((one) => ({ bidId: one.bidId, pricePence: one.pricePence })),
    exchange: exchange && {
      letter: exchange.letter,
      answerBy: exchange.answerBy,
      askedAt: exchange.askedAt,
      askedBy: names[exchange.askedBy] ?? '',
      answer: exchange.answer,
      answeredAt: exchange.answeredAt,
      decision: exchange.decision,
      reasons: exchange.reasons,
      decidedAt: exchange.decidedAt,
      decidedBy: names[exchange.decidedBy ?? ''] ?? '',
    },
  }
}

/** Whether this supplier was asked to explain the price of its bid. */
export const askedAboutPrice = async (bidId: string): Promise<boolean> => (await lowPriceOf(db(), bidId)) !== null

/** What a supplier was asked about its own price. Nobody else's bid stands in it; before it was asked there is nothing to find. */
export async function lowPriceForSupplier(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const exchange = await lowPriceOf(db(), bid.id)
  const terms = await termsOf(bid.tenderId)
  if (!exchange || !terms) throw new NotFound('low price')
  const { letter, answerBy, askedAt, answer, answeredAt, decision, reasons, decidedAt } = exchange
  return {
    bidId,
    tender: { title: terms.document.title, reference: terms.document.reference, buyer: terms.document.buyer.name },
    exchange: { letter, answerBy, askedAt, answer, answeredAt, decision, reasons, decidedAt },
  }
}
