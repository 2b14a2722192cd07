import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'

/** What was asked about a very low price, what the supplier answered, and what was decided. */
export type LowPriceExchange = {
  readonly bidId: string
  readonly letter: string
  /** The last day on which the supplier may answer. */
  readonly answerBy: IsoDate
  readonly answer: string | null
  readonly decision: LowPriceDecision | null
  readonly reasons: string | null
}

/** `stands`: the supplier showed that it can do the work at this price. `disregarded`: it did not. */
export type LowPriceDecision = 'stands' | 'disregarded'

export type FlaggedBid = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly stage: Stage
  readonly flagged: boolean
  readonly exchange: LowPriceExchange | null
}

export type AskRefusal =
  | 'price-not-flagged'
  | 'explanation-asked-already'
  | 'price-question-closed'
  | 'answer-day-too-early'
export type AnswerRefusal = 'explanation-not-asked' | 'low-price-decided-already'
export type DecideRefusal = 'explanation-not-asked' | 'low-price-decided-already' | 'answer-still-open'

const stillOpen = (stage: Stage): boolean => stage === 'price-opened' || stage === 'recommended'

/**
 * Before a bid with a very low price may be disregarded, its supplier must be told and given a fair chance to show that it
 * can do the work for that price (Procurement Act 2023, section 19(4)). The letter is kept as it was sent.
 */
export function askForExplanation(
  bid: FlaggedBid,
  { letter, answerBy }: { readonly letter: string; readonly answerBy: IsoDate },
  now: Date,
): Decision<FlaggedBid & { readonly letter: string; readonly answerBy: IsoDate }, AskRefusal> {
  const { tenderId, bidId, stage, flagged, exchange } = bid
  if (!stillOpen(stage)) return refuse('price-question-closed')
  if (!flagged) return refuse('price-not-flagged')
  if (exchange) return refuse('explanation-asked-already')
  if (answerBy <= londonDate(now)) return refuse('answer-day-too-early')
  return accept(
    { ...bid, letter, answerBy },
    { type: 'award.explanation-asked', chain: tenderId, about: bidId, data: { answerBy } },
  )
}

/** The supplier explains its price. A late answer counts as long as nothing was decided. */
export function explainPrice(
  { tenderId, bidId, exchange }: FlaggedBid,
  answer: string,
): Decision<{ readonly bidId: string; readonly answer: string }, AnswerRefusal> {
  if (!exchange) return refuse('explanation-not-asked')
  if (exchange.decision !== null) return refuse('low-price-decided-already')
  return accept({ bidId, answer }, { type: 'award.explanation-given', chain: tenderId, about: bidId })
}

/** Once the supplier has answered, or the day to answer by is over, the price is judged with reasons, for good. */
export function decideLowPrice(
  { tenderId, bidId, exchange }: FlaggedBid,
  { decision, reasons }: { readonly decision: LowPriceDecision; readonly reasons: string },
  now: Date,
): Decision<{ readonly bidId: string; readonly decision: LowPriceDecision; readonly reasons: string }, DecideRefusal> {
  if (!exchange) return refuse('explanation-not-asked')
  if (exchange.decision !== null) return refuse('low-price-decided-already')
  if (exchange.answer === null && londonDate(now) <= exchange.answerBy) return refuse('answer-still-open')
  return accept(
    { bidId, decision, reasons },
    { type: 'award.low-price-decided', chain: tenderId, about: bidId, data: { decision } },
  )
}

export type LowPriceRefusal = 'low-price-undecided' | 'bid-disregarded'

/** A flag removes no bid; but a flagged bid is not recommended before its supplier was heard, nor after it failed to explain. */
export function lowPriceStops(bid: Pick<FlaggedBid, 'flagged' | 'exchange'> | undefined): LowPriceRefusal | null {
  if (!bid?.flagged) return null
  if (!bid.exchange || bid.exchange.decision === null) return 'low-price-undecided'
  return bid.exchange.decision === 'disregarded' ? 'bid-disregarded' : null
}
