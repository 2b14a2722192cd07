import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import type { Points } from '#app/kernel/points.ts'
import { outline, qualityWeight } from './criteria.ts'
import { winnerOf } from './ranking.ts'
import { pointsForScore } from './scale.ts'
import { qualityStanding, type Standing, standing, yardstickFor } from './standing.ts'
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

/** What a score adds to quality in whole units, so that summing is quick and exact. */
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
  const earned = scores.map((score, index) => [score, whole(points[index] ?? zero, perPoint)] as const)
  const known = new Map(
    shares.map(({ id, share }) => {
      const own = whole(share, perShare)
      return [id, new Map(earned.map(([score, units]) => [score, own * units]))]
    }),
  )
  return {
    ofScore: (criterionId, score) => known.get(criterionId)?.get(score) ?? 0n,
    perPoint: perShare * perPoint,
  }
}

const peopleIn = (scores: readonly FirstScore[]): string[] =>
  [...new Set(scores.map(({ personId }) => personId))].sort()

/** What each person gave one bid, question by question, in units; nothing where they gave nothing. */
type Given = readonly (readonly (bigint | undefined)[])[]

function givenByBid(first: readonly FirstScore[], people: readonly string[], { ofScore }: Units): Map<string, Given> {
  const places = new Map(people.map((personId, place) => [personId, place]))
  const found = new Map<string, Map<string, (bigint | undefined)[]>>()
  for (const { bidId, criterionId, personId, score } of first) {
    const questions = found.get(bidId) ?? new Map<string, (bigint | undefined)[]>()
    if (questions.size === 0) found.set(bidId, questions)
    const given = questions.get(criterionId) ?? new Array<bigint | undefined>(people.length).fill(undefined)
    if (!questions.has(criterionId)) questions.set(criterionId, given)
    given[places.get(personId) ?? 0] = ofScore(criterionId, score)
  }
  return new Map([...found].map(([bidId, questions]) => [bidId, [...questions.values()]]))
}

/** Sums of units by how many gave them: a mean of several questions is then divided once for each number of members. */
type ByCount = bigint[]

function addTo(sums: ByCount, count: number, units: bigint): void {
  sums[count] = (sums[count] ?? 0n) + units
}

/**
 * The sums of everybody, and of everybody but each of the members in turn, who stand before all others. A question that
 * nobody else scored keeps its one score.
 */
function heard(given: Given, members: number): { readonly all: ByCount; readonly without: readonly ByCount[] } {
  const all: ByCount = []
  const without = Array.from({ length: members }, (): ByCount => [])
  for (const scores of given) {
    let [count, sum] = [0, 0n]
    for (const units of scores) if (units !== undefined) [count, sum] = [count + 1, sum + units]
    addTo(all, count, sum)
    without.forEach((left, member) => {
      const units = scores[member]
      if (units === undefined || count === 1) addTo(left, count, sum)
      else addTo(left, count - 1, sum - units)
    })
  }
  return { all, without }
}

function meanQuality(sums: ByCount, perPoint: bigint): Points {
  const parts = sums.flatMap((units, count) => [exact(units).div(BigInt(count))])
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
  const everything = [...first, ...asGiven]
  const units = unitsUnder(terms, everything)
  const members = peopleIn(first)
  const given = givenByBid(everything, [...new Set([...members, ...peopleIn(asGiven)])], units)
  const stillIn = input.bids.map((bid) => qualityStanding(terms, bid)).filter(({ missed }) => missed.length === 0)
  const against = yardstickFor(
    terms,
    stillIn.map(({ price }) => price),
  )
  const rejudged = stillIn.map((bid) => {
    const own = given.get(bid.bid)
    const sums = own && heard(own, members.length)
    const on = (byCount: ByCount | undefined): Standing =>
      standing(terms, byCount ? { ...bid, quality: meanQuality(byCount, units.perPoint) } : bid, against)
    return { all: on(sums?.all), without: members.map((_, place) => on(sums?.without[place])) }
  })
  const winner = (bids: readonly Standing[]) => winnerOf(terms, drawSeed, bids)
  return {
    winner: winner(rejudged.map(({ all }) => all)),
    without: members.map((personId, place) => ({
      personId,
      winner: winner(rejudged.flatMap(({ without }) => without[place] ?? [])),
    })),
  }
}
