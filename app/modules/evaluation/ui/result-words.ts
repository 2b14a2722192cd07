import { money } from '#app/kernel/money.ts'
import type { LotReport, ReportedBid } from '../domain/lot-report.ts'

/** What a bid is called on a page: its letter, or its name where the reader may know it. */
export type Names = Readonly<Record<string, string>>

export const nameOf = (names: Names, bidId: string | null): string => (bidId && names[bidId]) || 'another bid'

/** The name without the letter behind it, where there is little room. */
export const shortName = (names: Names, bidId: string | null): string =>
  nameOf(names, bidId).replace(/ \(Bidder [A-Z]+\)$/, '')

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
export const placeText = (rank: number): string => places[rank - 1] ?? `number ${rank}`

/** The kinds of a bar that shows how often each place is taken: the first four places, and all later ones together. */
export const placeKinds = (bids: number) =>
  [1, 2, 3, 4, 5]
    .slice(0, bids)
    .map((rank) => ({ key: String(rank), label: rank === 5 ? 'fifth or later' : placeText(rank) }))

const inPercent = (share: number): string => {
  const rounded = Math.round(share * 100)
  if (share > 0 && rounded === 0) return 'under 1%'
  return share < 1 && rounded === 100 ? 'over 99%' : `${rounded}%`
}

/** The parts of such a bar, from the shares of all places. */
export function placeSegments(shares: readonly string[]) {
  const numbers = shares.map(Number)
  const later = numbers.slice(4).reduce((sum, share) => sum + share, 0)
  return [...numbers.slice(0, 4), ...(numbers.length > 4 ? [later] : [])].map((share, index) => ({
    key: String(index + 1),
    size: share,
    text: inPercent(share),
  }))
}

/** How firmly the winner stands, one sentence for each thing that could be otherwise. */
export function stabilitySentences({ winner, stability }: LotReport, names: Names): string[] {
  if (!winner || !stability) return []
  const who = nameOf(names, winner)
  const { runnerUp, margin, priceRisePence, scoreDrops, weights } = stability
  if (runnerUp === null) return [`${who} is the only bid still in, so nothing is close.`]
  return [
    `${who} leads ${nameOf(names, runnerUp)} by ${margin} points.`,
    priceRisePence === null
      ? `However much dearer ${who} were, it would still come first.`
      : `${who} could be ${money(priceRisePence)} dearer before another bid came first.`,
    ...scoreDrops.map(
      ({ title, points }) => `It could lose ${points} of its 100 points for “${title}” before another bid came first.`,
    ),
    ...(scoreDrops.length === 0 ? ['No single question could cost it the first place.'] : []),
    ...(weights.length === 0
      ? ['No other weight of a single section, nor of the price, would put another bid first.']
      : weights.map(
          ({ title, published, ties }) =>
            `Another bid would come level if “${title}” weighed ${ties}% instead of ${published}%.`,
        )),
  ]
}

export const tieText: Record<'quality' | 'price' | 'drawn', string> = {
  quality: 'equal totals, settled by the higher quality',
  price: 'equal totals, settled by the lower price',
  drawn: 'equal totals, settled by the published draw',
}

export const lowText: Record<'below-mean-40' | 'below-next-30', string> = {
  'below-mean-40': 'at least 40% under the mean of the other bids',
  'below-next-30': 'at least 30% under the next price',
}

/** Why a bid is out, as the published marks say it. */
export const missedText = ({ missed }: Pick<ReportedBid, 'missed'>): string =>
  missed
    .map(({ what, unit, needed, got }) => `${what}: ${got}${unit === 'points' ? ' points' : ''}, ${needed} needed`)
    .join('; ')
