import { type Exact, exact, largest, smallest, zero } from '#app/kernel/exact.ts'
import { allPoints } from '#app/kernel/points.ts'
import { priceCriterion, qualityWeight } from './criteria.ts'
import { pricePointsFor, yardstickFor } from './standing.ts'
import type { Terms } from './terms.ts'

/** A place in the picture, for drawing only: pounds and quality points. */
export type PicturePoint = { readonly price: number; readonly quality: number }

/** Price against quality: the ends of the price axis, the bids that no other beats on both, and the winner's line. */
export type ValuePicture = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly frontier: readonly PicturePoint[]
  /** Every price with the quality that would be worth as much as the winner, under the published rule. */
  readonly worthTheWinner: readonly PicturePoint[]
}

type Placed = { readonly price: Exact; readonly quality: Exact; readonly total: Exact }

const pieces = 60n
const widths = [1n, 2n, 5n] as const

const drawn = ({ price, quality }: Omit<Placed, 'total'>): PicturePoint => ({
  price: price.valueOf(),
  quality: quality.valueOf(),
})

/** A round number of pounds that divides a span into at most three steps: more labels would run into each other. */
function stepFor(span: Exact): Exact {
  for (let power = 1n; ; power *= 10n)
    for (const width of widths) if (span.lte(exact(width * power * 3n))) return exact(width * power)
}

function frontierOf(bids: readonly Placed[]): PicturePoint[] {
  const ordered = [...bids].sort((a, b) => a.price.compare(b.price) || b.quality.compare(a.quality))
  let best: Exact | null = null
  return ordered.flatMap((bid) => {
    if (best !== null && bid.quality.lte(best)) return []
    best = bid.quality
    return [drawn(bid)]
  })
}

/** What the picture of a lot shows. `bids` are those still in, the winner first; prices in pounds. Null without any. */
export function valuePicture(terms: Terms, bids: readonly Placed[]): ValuePicture | null {
  const [winner] = bids
  if (winner === undefined) return null
  const prices = bids.map(({ price }) => price)
  const [low, high] = [smallest(prices), largest(prices)]
  const room = high.sub(low).equals(zero) ? high.div(5n) : high.sub(low).div(8n)
  const step = stepFor(high.add(room).sub(low.sub(room)))
  const lowest = low.sub(room).div(step).floor()
  const first = (lowest.lt(zero) ? zero : lowest).mul(step)
  const count = Number(high.add(room).sub(first).div(step).ceil().valueOf())
  const to = first.add(step.mul(BigInt(count)))
  return {
    from: first.valueOf(),
    to: to.valueOf(),
    ticks: Array.from({ length: count + 1 }, (_, index) => first.add(step.mul(BigInt(index))).valueOf()),
    frontier: frontierOf(bids),
    worthTheWinner: worthAs(terms, winner.total, { prices, from: first, to }),
  }
}

type Axis = { readonly prices: readonly Exact[]; readonly from: Exact; readonly to: Exact }

function worthAs(terms: Terms, total: Exact, { prices, from, to }: Axis): PicturePoint[] {
  const weight = qualityWeight(terms.criteria)
  const priceWeight = priceCriterion(terms.criteria)?.weight
  const against = yardstickFor(terms, prices)
  if (weight.equals(zero) || !priceWeight) return []
  const piece = to.sub(from).div(pieces)
  return Array.from({ length: Number(pieces) + 1 }, (_, index) => from.add(piece.mul(BigInt(index))))
    .filter((price) => price.gt(zero))
    .map((price) => {
      const points = pricePointsFor(terms, against, price) ?? zero
      return { price, quality: total.mul(allPoints).sub(priceWeight.mul(points)).div(weight) }
    })
    .filter(({ quality }) => quality.gte(zero) && quality.lte(allPoints))
    .map(drawn)
}
