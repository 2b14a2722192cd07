import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import { outline, qualityWeight } from './criteria.ts'
import { winnerOf } from './ranking.ts'
import { pointsForScore } from './scale.ts'
import { type QualityStanding, qualityStanding, standing, yardstickFor } from './standing.ts'
import type { EvaluationInput, Terms } from './terms.ts'

/** What one member gave one bid on one question before the panel talked. */
export type FirstScore = {
  readonly bidId: string
  readonly criterionId: string
  readonly personId: string
  readonly score: number
}

/** Who would win on the mean of the members' own first scores: on everybody's, and with each member left out in turn. */
export type EvaluatorEffects = {
  readonly winner: string | null
  readonly without: readonly { readonly personId: string; readonly winner: string | null }[]
}

/** What the members' scores of one question add to quality, each in whole units, so that summing them is quick and exact. */
type Heard = { readonly given: ReadonlyMap<string, bigint>; readonly sum: bigint }
type Units = { readonly ofScore: (criterionId: string, score: number) => bigint; readonly perPoint: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const commonDenominator = (values: readonly Exact[]): bigint =>
  values.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n)
const whole = (value: Exact, per: bigint): bigint => (value.s * value.n * per) / value.d

function unitsUnder(terms: Terms, first: readonly FirstScore[]): Units {
  const weight = qualityWeight(terms.criteria)
  const shares = outline(terms.criteria).flatMap(({ criterion, shareOfWhole }) =>
    criterion.kind === 'scored'
      ? [{ id: criterion.id, share: weight.equals(zero) ? zero : shareOfWhole.div(weight) }]
      : [],
  )
  const scores = [...new Set(first.map(({ score }) => score))]
  const points = scores.map((score) => pointsForScore(terms.scale, exact(score)))
  const perShare = commonDenominator(shares.map(({ share }) => share))
  const perPoint = commonDenominator(points)
  const share = new Map(shares.map((one) => [one.id, whole(one.share, perShare)]))
  const earned = new Map(scores.map((score, index) => [score, whole(points[index] ?? zero, perPoint)]))
  return {
    ofScore: (criterionId, score) => (share.get(criterionId) ?? 0n) * (earned.get(score) ?? 0n),
    perPoint: perShare * perPoint,
  }
}

function heardByBid(first: readonly FirstScore[], { ofScore }: Units): Map<string, Heard[]> {
  const given = new Map<string, Map<string, Map<string, bigint>>>()
  for (const { bidId, criterionId, personId, score } of first) {
    const questions = given.get(bidId) ?? new Map<string, Map<string, bigint>>()
    const members = questions.get(criterionId) ?? new Map<string, bigint>()
    given.set(bidId, questions.set(criterionId, members.set(personId, ofScore(criterionId, score))))
  }
  const summed = (members: ReadonlyMap<string, bigint>): Heard => ({
    given: members,
    sum: [...members.values()].reduce((sum, units) => sum + units, 0n),
  })
  return new Map([...given].map(([bidId, questions]) => [bidId, [...questions.values()].map(summed)]))
}

/** Quality on the mean of the first scores. A question that nobody else scored keeps the score of the one left out. */
function meanQuality(heard: readonly Heard[], leftOut: string | null, perPoint: bigint): Points {
  const byCount: bigint[] = []
  for (const { given, sum } of heard) {
    const own = leftOut === null || given.size === 1 ? undefined : given.get(leftOut)
    const count = own === undefined ? given.size : given.size - 1
    byCount[count] = (byCount[count] ?? 0n) + sum - (own ?? 0n)
  }
  const parts = byCount.flatMap((units, count) => [exact(units).div(BigInt(count))])
  return parts.reduce((sum, part) => sum.add(part), zero).div(perPoint)
}

/**
 * How far the result hangs on any one member: the bids still in are ranked again on the mean of the members' own first
 * scores, as they were before the panel talked, with everybody and with each member left out. What was agreed decides who
 * is in, and the result itself. `asGiven` are scores on which no panel met, such as each school's own: they always count.
 */
export function evaluatorEffects(
  input: EvaluationInput,
  first: readonly FirstScore[],
  asGiven: readonly FirstScore[] = [],
): EvaluatorEffects {
  const { terms, drawSeed } = input
  const units = unitsUnder(terms, [...first, ...asGiven])
  const heard = heardByBid([...first, ...asGiven], units)
  const stillIn = input.bids.map((bid) => qualityStanding(terms, bid)).filter(({ missed }) => missed.length === 0)
  const against = yardstickFor(
    terms,
    stillIn.map(({ price }) => price),
  )
  const rejudged = (bid: QualityStanding, leftOut: string | null) => {
    const own = heard.get(bid.bid)
    return standing(terms, own ? { ...bid, quality: meanQuality(own, leftOut, units.perPoint) } : bid, against)
  }
  const winner = (leftOut: string | null) =>
    winnerOf(
      terms,
      drawSeed,
      stillIn.map((bid) => rejudged(bid, leftOut)),
    )
  const members = [...new Set(first.map(({ personId }) => personId))].sort()
  return { winner: winner(null), without: members.map((personId) => ({ personId, winner: winner(personId) })) }
}
