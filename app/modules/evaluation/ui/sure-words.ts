import { money } from '#app/kernel/money.ts'
import type { SureLot } from '../queries/how-sure.server.ts'
import { type Names, nameOf } from './result-words.ts'

type Winner = { readonly winner: string | null }

const all = (cases: readonly Winner[], winner: string | null): boolean => cases.every((one) => one.winner === winner)
const shareText = (share: number): string =>
  share >= 0.995 && share < 1
    ? 'more than 99 of 100'
    : share > 0 && share < 0.005
      ? 'fewer than 1 of 100'
      : `${Math.round(share * 100)} of 100`

function weightSentence({ report }: SureLot): string {
  const ties = (report.stability?.weights ?? []).filter(({ ties: level }) => isWeighting(level))
  if (ties.length === 0) return 'No other weight of a single section, nor of the price, would put another bid first.'
  const parts = ties
    .slice(0, 4)
    .map(({ title, ties: level, published }) =>
      Number(level) >= Number(published)
        ? `“${title}” weighs more than ${trimmed(level)}%, where ${trimmed(published)}% was published`
        : `“${title}” weighs less than ${trimmed(level)}%, where ${trimmed(published)}% was published`,
    )
  return `It stays first unless ${parts.join('; or ')}.`
}

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)

/** At the very ends of the scale a weight is no weighting any more. */
const isWeighting = (level: string): boolean => Number(level) > 0 && Number(level) < 100

function panelSentence(lot: SureLot, winner: string, names: Names): string[] {
  const { withoutMember, byFirstScores } = lot
  if (withoutMember.length === 0) return []
  if (!all(withoutMember, winner) || byFirstScores !== winner) {
    const moved = withoutMember.filter((one) => one.winner !== winner).map(({ member }) => `member ${member}`)
    const why = moved.length > 0 ? `without ${moved.join(' or ')}` : 'on the mean of the members’ own first scores'
    return [
      `The panel’s first scores alone, ${why}, would put another bid first: read the reasons for what was agreed.`,
    ]
  }
  return [
    `It does not hang on any one member of the panel: on the members’ own first scores, and with any one of the ${withoutMember.length} left out, ${nameOf(names, winner)} still comes first.`,
  ]
}

function schoolsSentence({ withoutSchool }: SureLot, winner: string): string[] {
  if (withoutSchool.length === 0) return []
  const moved = withoutSchool.filter((one) => one.winner !== winner).map(({ school }) => school)
  return [
    moved.length === 0
      ? 'Nor does it hang on any one school’s own score: leave any of them out and the first stays first.'
      : `It hangs on what one school scored for itself: without ${moved.join(' or ')} another bid would come first.`,
  ]
}

function bidsSentence({ withoutBid }: SureLot, winner: string, names: Names): string[] {
  const losers = withoutBid.filter(({ bid }) => bid !== winner)
  const next = withoutBid.find(({ bid }) => bid === winner)?.winner ?? null
  const moved = losers.filter((one) => one.winner !== winner)
  const rests = moved.map(({ bid }) => nameOf(names, bid)).join(' or ')
  return [
    ...(losers.length === 0
      ? []
      : [
          moved.length === 0
            ? 'No losing bid decides who wins: leave any one of them out and the first stays first.'
            : `The first place rests on a losing bid: without ${rests} another would win.`,
        ]),
    ...(next === null ? [] : [`If the first bid fell out, ${nameOf(names, next)} would be next.`]),
  ]
}

function figuresSentence({ volumes, scenarios }: SureLot, winner: string): string[] {
  const volumesHold = all(volumes, winner)
  return [
    volumesHold
      ? 'A fifth more or a fifth less than committed, by any one school or by all, changes nothing.'
      : 'Other volumes than committed could change who wins: see the table.',
    ...(scenarios.length === 0
      ? []
      : [
          all(scenarios, winner)
            ? 'Nor would other prices of energy or rates of pay than the tender assumed.'
            : 'Other figures than the tender assumed could change who wins: see the table.',
        ]),
  ]
}

/** The whole finding in sentences that anybody can read out in a meeting. */
export function aloud(lot: SureLot, names: Names): string[] {
  const { winner, stability } = lot.report
  if (winner === null) return ['No bid comes first by itself under the published rule.']
  const who = nameOf(names, winner)
  if (!stability?.runnerUp) return [`${who} is the only bid still in, so there is nothing to compare it with.`]
  const rise = stability.priceRisePence
  const first = Number(lot.rankShares.find(({ bidId }) => bidId === winner)?.shares[0] ?? 0)
  const near = Number(lot.nearShares.find(({ bidId }) => bidId === winner)?.shares[0] ?? 0)
  return [
    `${who} gives the best value under the published rule. It leads ${nameOf(names, stability.runnerUp)} by ${stability.margin} of 100 points.`,
    rise === null
      ? 'However much dearer it were, it would still come first.'
      : `It could cost ${money(rise)} more over the whole term before another bid came first.`,
    weightSentence(lot),
    `Under all possible weights it comes first in ${shareText(first)} cases, and in ${shareText(near)} where the weights are close to those published.`,
    ...panelSentence(lot, winner, names),
    ...schoolsSentence(lot, winner),
    ...bidsSentence(lot, winner, names),
    ...figuresSentence(lot, winner),
  ]
}
