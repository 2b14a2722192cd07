import { exact, toDecimals } from '#app/kernel/exact.ts'
import { poundsFromPence } from '#app/kernel/money.ts'
import type { LotReport } from './lot-report.ts'
import type { MadeUpBid } from './made-up-bids.ts'

type Section = { readonly id: string; readonly title: string }

/**
 * The bids of a lot that was judged before, by letter, on the sections of another tender: a section of the same title
 * keeps its own points, every other takes the bid's quality as a whole. Points of 100 become a score of the scale.
 */
export function pastBids(
  report: LotReport,
  letters: Readonly<Record<string, string>>,
  sections: readonly Section[],
  topScore: number,
): MadeUpBid[] {
  const scoreOf = (points: string) => toDecimals(exact(points).mul(exact(topScore)).div(100n), 4).replace(/\.?0+$/, '')
  return report.bids.flatMap(({ bidId, pricePence, quality, lines }) => {
    const name = letters[bidId]
    if (quality === null || name === undefined) return []
    const own = (title: string) => lines.find((line) => line.kind === 'group' && line.title === title)?.points
    const scores = sections.map(({ id, title }) => [id, scoreOf(own(title) ?? quality) || '0'] as const)
    return [{ name, price: toDecimals(poundsFromPence(pricePence), 2), scores: Object.fromEntries(scores) }]
  })
}
