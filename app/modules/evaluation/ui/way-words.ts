import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { money, penceFromPounds } from '#app/kernel/money.ts'
import { pointsText } from '#app/kernel/points.ts'
import type { MissingFigure, Way } from '../domain/laboratory.ts'
import type { PointWorth } from '../domain/point-worth.ts'
import type { WeightDanger } from '../domain/weight-dangers.ts'
import { type Names, nameOf } from './result-words.ts'

export const wayWords: Readonly<Record<Way, string>> = {
  'floor-ceiling': 'Between a floor and a ceiling',
  benchmark: 'Against a reference price',
  'lowest-over-bid': 'In proportion to the lowest bid',
  'min-max': 'Between the lowest and the highest bid',
  'linear-from-lowest': 'A point off for each per cent above the lowest bid',
  'mean-half': 'Against the mean of all bids',
  'median-half': 'Against the middle bid',
  'price-per-quality-point': 'Lowest price per point of quality',
  'value-index': 'Value index: quality raised to its weight, over price',
  'monetised-quality': 'Price less so many pounds a point',
  'fixed-price': 'Quality alone, at a fixed price',
  'threshold-then-lowest': 'Lowest price above a pass mark',
}

export const missingWords: Readonly<Record<MissingFigure, string>> = {
  'floor-and-ceiling': 'Enter a floor and a higher ceiling to try it',
  reference: 'Enter a reference price to try it',
  'pounds-per-point': 'Enter pounds a point to try it',
  mark: 'Enter a pass mark to try it',
}

const pounds = (value: Exact) => money(penceFromPounds(value))

/** What a point of quality is worth, as a cell of a table. */
export function worthText(worth: PointWorth | null): string {
  switch (worth?.kind) {
    case 'pounds':
      return worth.from && worth.to
        ? `${pounds(worth.pounds)}, between ${pounds(worth.from)} and ${pounds(worth.to)}`
        : `${pounds(worth.pounds)}, at any price`
    case 'pounds-here':
      return `${pounds(worth.pounds)}, for the first bid`
    case 'any-price':
      return 'More than any price'
    case 'nothing':
      return 'Nothing above the mark'
    default:
      return 'Cannot be said'
  }
}

const list = (bids: readonly string[], names: Names) => bids.map((bid) => nameOf(names, bid)).join(' and ')

/** What may surprise in these weights; each sentence holds exactly. */
export function dangerText(
  danger: WeightDanger,
  way: Way,
  { names, mark }: { names: Names; mark: Exact | null },
): string {
  const ends =
    way === 'floor-ceiling' ? (['the floor', 'the ceiling'] as const) : (['the lowest price', 'the highest'] as const)
  switch (danger.code) {
    case 'poorest-beats-best': {
      const poor = mark?.gt(0n)
        ? `a bid that only just reaches the pass mark of ${toDecimals(mark, 0)} points`
        : 'a bid with no quality at all'
      return `At ${ends[0]}, ${poor} gets ${pointsText(danger.poorest)} points in all. A perfect bid at ${ends[1]} gets ${pointsText(danger.best)}. However good it is, it loses to such a bid.`
    }
    case 'price-hardly-counts':
      return `One step of the scale in every section is worth ${pointsText(danger.step)} points, more than the ${pointsText(danger.price)} points from ${ends[1]} down to ${ends[0]}. The price hardly counts.`
    case 'at-or-below-floor':
      return `${list(danger.bids, names)} are at the floor or below it: between them the price makes no difference.`
    case 'at-or-above-ceiling':
      return `${list(danger.bids, names)} are at the ceiling or above it and earn nothing for their price: between them it makes no difference.`
  }
}

export const reversalText = (without: string, becomes: string | null, winner: string | null, names: Names): string =>
  `${nameOf(names, winner)} wins only because ${nameOf(names, without)} takes part. Without that losing bid, ${becomes === null ? 'nobody would stand alone in first place' : `${nameOf(names, becomes)} would win`}.`
