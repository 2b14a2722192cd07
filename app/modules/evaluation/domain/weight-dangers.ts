import { type Exact, zero } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import type { Trial, Way } from './laboratory.ts'

/** What may surprise whoever chose these weights. Every sentence that follows from one of these is exactly true. */
export type WeightDanger =
  /** The poorest bid that is still in, at the cheapest price, comes before a perfect one at the dearest. Totals in points. */
  | { readonly code: 'poorest-beats-best'; readonly poorest: Points; readonly best: Points }
  /** One step of the scale in every section is worth more than the whole way from the cheapest price to the dearest. */
  | { readonly code: 'price-hardly-counts'; readonly step: Points; readonly price: Points }
  /** Among these bids the price makes no difference any more. */
  | { readonly code: 'at-or-below-floor' | 'at-or-above-ceiling'; readonly bids: readonly string[] }

/** Only methods that give 100 points at one known price and none at another say anything about all bids that may come. */
export function weightDangers(trial: Trial, way: Way): WeightDanger[] {
  if (way !== 'floor-ceiling' && way !== 'min-max') return []
  const { priceWeight, figures, topScore } = trial
  const qualityWeight = allPoints.sub(priceWeight)
  const poorest = priceWeight.add(qualityWeight.mul(figures.mark ?? zero).div(allPoints))
  const step = qualityWeight.div(topScore)
  const dangers: WeightDanger[] = []
  if (poorest.gt(qualityWeight)) dangers.push({ code: 'poorest-beats-best', poorest, best: qualityWeight })
  if (step.gt(priceWeight)) dangers.push({ code: 'price-hardly-counts', step, price: priceWeight })
  return way === 'floor-ceiling' ? [...dangers, ...beyondTheEnds(trial)] : dangers
}

function beyondTheEnds({ bids, figures: { floor, ceiling } }: Trial): WeightDanger[] {
  const those = (is: (price: Exact) => boolean) => bids.filter(({ price }) => is(price)).map(({ id }) => id)
  const cheap = floor ? those((price) => price.lte(floor)) : []
  const dear = ceiling ? those((price) => price.gte(ceiling)) : []
  return [
    ...(cheap.length > 1 ? [{ code: 'at-or-below-floor' as const, bids: cheap }] : []),
    ...(dear.length > 1 ? [{ code: 'at-or-above-ceiling' as const, bids: dear }] : []),
  ]
}
