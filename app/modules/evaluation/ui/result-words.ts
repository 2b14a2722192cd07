import { money } from '#app/kernel/money.ts'
import type { LotReport, ReportedBid } from '../domain/lot-report.ts'

/** What a bid is called on a page: its letter, or its name where the reader may know it. */
export type Names = Readonly<Record<string, string>>

export const nameOf = (names: Names, bidId: string | null): string => (bidId && names[bidId]) || 'another bid'

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
export const placeText = (rank: number): string => places[rank - 1] ?? `number ${rank}`

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
