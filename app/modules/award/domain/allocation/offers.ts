import { type Exact, zero } from '#app/kernel/exact.ts'
import type { AllocationInput, LotBid } from './allocation.ts'

/** One way to win lots: a bid, or a lot's fallback where `bid` is null. Lots by their place in the list, rising. */
export type Offer = {
  readonly bid: LotBid | null
  readonly lots: readonly number[]
  readonly price: Exact
  readonly score: Exact
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function compareLots(one: readonly number[], other: readonly number[]): number {
  for (const [index, lot] of one.entries()) {
    const against = other[index]
    if (against === undefined) return 1
    if (lot !== against) return lot - against
  }
  return one.length - other.length
}

/** By supplier, then by lots in their order, then by price. A fallback comes after every supplier. */
function compareOffers(one: Offer, other: Offer): number {
  if (one.bid === null || other.bid === null)
    return Number(one.bid === null) - Number(other.bid === null) || compareLots(one.lots, other.lots)
  return (
    compareText(one.bid.supplier, other.bid.supplier) ||
    compareLots(one.lots, other.lots) ||
    one.price.compare(other.price)
  )
}

/** Pounds that a bid's quality is worth: its supplier's points, for each lot of the bid. */
function worthOf({ supplier, lots }: LotBid, { quality }: AllocationInput): Exact {
  const points = quality?.points.get(supplier)
  return quality && points ? points.mul(quality.poundsPerPoint).mul(lots.length) : zero
}

/** Everything that can win, in the order that settles ties; a bid that says the same as another stands once. */
export function offersOf(input: AllocationInput): Offer[] {
  const place = new Map(input.lots.map((lot, index) => [lot, index]))
  const bids = input.bids.map((bid): Offer => {
    const lots = bid.lots.map((lot) => place.get(lot) ?? 0).sort((a, b) => a - b)
    return { bid, lots, price: bid.price, score: bid.price.sub(worthOf(bid, input)) }
  })
  const fallbacks = [...input.fallback].map(
    ([lot, price]): Offer => ({ bid: null, lots: [place.get(lot) ?? 0], price, score: price }),
  )
  const sorted = [...bids, ...fallbacks].sort(compareOffers)
  return sorted.filter((offer, index) => {
    const before = sorted[index - 1]
    return before === undefined || compareOffers(before, offer) !== 0
  })
}

/** The suppliers that bid, in the order in which they first appear. */
export const suppliersOf = ({ bids }: Pick<AllocationInput, 'bids'>): string[] => [
  ...new Set(bids.map(({ supplier }) => supplier)),
]
