import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { exact } from '#app/kernel/exact.ts'
import { type Pence, pence } from '#app/kernel/money.ts'
import type { AuctionRule } from '#app/modules/tenders/domain/auction-rule.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'

/** When bidders may lower their prices. The end moves ahead when a price comes late. */
export type AuctionTimes = { readonly startsAt: Date; readonly endsAt: Date }

export type AuctionFacts = {
  readonly tenderId: string
  readonly stage: Stage
  /** As published; null where there is no auction. */
  readonly rule: AuctionRule | null
  readonly times: AuctionTimes | null
}

export type AuctionState = 'none' | 'to-arrange' | 'to-come' | 'running' | 'over'

/** Where the auction of a tender stands. Its first instant belongs to it, its last does not. */
export function auctionState({ rule, times }: Pick<AuctionFacts, 'rule' | 'times'>, now: Date): AuctionState {
  if (rule === null) return 'none'
  if (times === null) return 'to-arrange'
  if (now < times.startsAt) return 'to-come'
  return now < times.endsAt ? 'running' : 'over'
}

/** A result is worked out once no price can fall any more. */
export const pricesAreFinal = (of: Pick<AuctionFacts, 'rule' | 'times'>, now: Date): boolean =>
  ['none', 'over'].includes(auctionState(of, now))

const minute = 60_000
/** Bidders have at least a day to find the time. */
const noticeMinutes = 24 * 60

export type ArrangeRefusal = 'prices-not-open' | 'no-auction-published' | 'auction-arranged' | 'auction-too-soon'

/** The manager says when the published auction begins: a day ahead at least, once, for all bidders alike. */
export function arrangeAuction(
  { tenderId, stage, rule, times }: AuctionFacts,
  startsAt: Date,
  now: Date,
): Decision<AuctionTimes & { readonly tenderId: string; readonly arrangedAt: Date }, ArrangeRefusal> {
  if (stage !== 'price-opened') return refuse('prices-not-open')
  if (rule === null) return refuse('no-auction-published')
  if (times !== null) return refuse('auction-arranged')
  if (startsAt.getTime() < now.getTime() + noticeMinutes * minute) return refuse('auction-too-soon')
  const endsAt = new Date(startsAt.getTime() + rule.minutes * minute)
  return accept(
    { tenderId, startsAt, endsAt, arrangedAt: now },
    {
      type: 'evaluation.auction-arranged',
      chain: tenderId,
      about: tenderId,
      data: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    },
  )
}

type Schedule = Readonly<Record<string, string>>
/** A bidder's prices with the whole-life cost they come to, for all schools and for each. */
export type PricedSchedule = { readonly prices: Schedule; readonly cost: Pence; readonly schools: readonly Pence[] }

export type OfferFacts = AuctionFacts & {
  readonly bidId: string
  readonly isOut: boolean
  readonly counting: PricedSchedule
}

export type OfferRefusal =
  | 'no-auction-published'
  | 'auction-not-begun'
  | 'auction-over'
  | 'bid-is-out'
  | 'line-missing'
  | 'school-dearer'
  | 'step-too-small'

export type LowerOffer = Omit<PricedSchedule, 'schools'> & {
  readonly tenderId: string
  readonly bidId: string
  readonly offeredAt: Date
  readonly endsAt: Date
}

/** A line once priced stays priced: left blank it would no longer be offered. */
const leavesOut = (before: Schedule, after: Schedule): boolean =>
  Object.keys(before).some((line) => after[line] === undefined)

/** Lower prices for all together must not be paid by one school: the costs of each, in the order of the lot's schools. */
const isDearerForAny = (before: readonly Pence[], after: readonly Pence[]): boolean =>
  after.some((cost, school) => cost > (before[school] ?? 0))

/**
 * A bidder lowers its own prices: dearer for no school, and the whole by the published least step. Late in the
 * auction it moves the end ahead for everybody. `digest` is SHA-256.
 */
export function offerLowerPrices(
  { tenderId, bidId, rule, times, isOut, counting }: OfferFacts,
  offered: PricedSchedule,
  now: Date,
  digest: (text: string) => string,
): Decision<LowerOffer, OfferRefusal> {
  if (rule === null) return refuse('no-auction-published')
  const state = auctionState({ rule, times }, now)
  if (times === null || state === 'to-arrange' || state === 'to-come') return refuse('auction-not-begun')
  if (state === 'over') return refuse('auction-over')
  if (isOut) return refuse('bid-is-out')
  if (leavesOut(counting.prices, offered.prices)) return refuse('line-missing')
  if (isDearerForAny(counting.schools, offered.schools)) return refuse('school-dearer')
  if (offered.cost > mostAfterStep(counting.cost, rule)) return refuse('step-too-small')
  const later = new Date(now.getTime() + rule.extendMinutes * minute)
  const endsAt = later > times.endsAt ? later : times.endsAt
  const prices = JSON.stringify(Object.entries(offered.prices).sort(([one], [other]) => (one < other ? -1 : 1)))
  return accept(
    { tenderId, bidId, prices: offered.prices, cost: offered.cost, offeredAt: now, endsAt },
    {
      type: 'evaluation.prices-lowered',
      chain: tenderId,
      about: bidId,
      data: { commitment: digest(`${bidId}\n${prices}`), endsAt: endsAt.toISOString() },
    },
  )
}

/** The most that a new whole-life cost may be: the cost so far less the least step, down to the whole penny. */
export const mostAfterStep = (cost: Pence, { leastStep }: AuctionRule): Pence =>
  pence(
    exact(cost)
      .mul(exact(100).sub(exact(leastStep)))
      .div(100n)
      .floor().n,
  )
