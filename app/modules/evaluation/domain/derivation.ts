import type { Exact } from '#app/kernel/exact.ts'
import { allPoints, type Points } from '#app/kernel/points.ts'
import { type Criterion, type OutlineEntry, outline, qualityWeight } from './criteria.ts'
import type { QualityStanding, Standing } from './standing.ts'
import type { AssessedBid, Rule, Terms } from './terms.ts'

/**
 * One row of the sum a page can show. `weight` is per cent within the group, `shareOfWhole` per cent of everything.
 * `towardsTotal` is points × share of the whole / 100 under the weighted sum (null under other rules and for the price
 * of a bid that is out); `towardsQuality` is the same within quality alone. Groups repeat what their questions add.
 */
export type DerivationLine = {
  readonly criterion: string
  readonly kind: Criterion['kind']
  readonly level: number
  readonly score: Exact | null
  readonly points: Points | null
  readonly weight: Exact
  readonly shareOfWhole: Exact
  readonly towardsQuality: Exact | null
  readonly towardsTotal: Exact | null
}

export type BidDerivation = {
  readonly bid: string
  readonly price: Exact
  readonly quality: Points | null
  readonly pricePoints: Points | null
  readonly total: Exact | null
  readonly rule: Rule['name']
  readonly lines: readonly DerivationLine[]
}

/** How each bid's figures came about, line by line, so that every number can be opened to show its sum. */
export function derivationUnder(terms: Terms) {
  const entries = outline(terms.criteria)
  return (bid: AssessedBid, judged: QualityStanding | Standing) => derive(terms, entries, bid, judged)
}

function derive(
  terms: Terms,
  entries: readonly OutlineEntry[],
  bid: AssessedBid,
  judged: QualityStanding | Standing,
): BidDerivation {
  const qualityShare = qualityWeight(terms.criteria)
  const pricePoints = 'pricePoints' in judged ? judged.pricePoints : null
  const total = 'total' in judged ? judged.total : null
  const lines = entries.map(({ criterion, level, shareOfWhole }): DerivationLine => {
    const isPrice = criterion.kind === 'price'
    const points = isPrice ? pricePoints : (judged.points.get(criterion.id) ?? null)
    const summed = terms.rule.name === 'weighted-sum'
    const hasQuality = !isPrice && points !== null && qualityShare.n !== 0n
    return {
      criterion: criterion.id,
      kind: criterion.kind,
      level,
      score: criterion.kind === 'scored' ? (bid.scores.get(criterion.id) ?? null) : null,
      points,
      weight: criterion.weight,
      shareOfWhole,
      towardsQuality: hasQuality ? points.mul(shareOfWhole).div(qualityShare) : null,
      towardsTotal: summed && points !== null ? points.mul(shareOfWhole).div(allPoints) : null,
    }
  })
  return { bid: bid.id, price: bid.price, quality: judged.quality, pricePoints, total, rule: terms.rule.name, lines }
}
