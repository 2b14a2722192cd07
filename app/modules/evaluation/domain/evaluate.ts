import { type AbnormallyLow, abnormallyLow } from './abnormally-low.ts'
import { type EvaluationFault, evaluationFaults } from './bid-faults.ts'
import { type BidDerivation, derivationUnder } from './derivation.ts'
import { type Dominated, dominatedBids } from './dominated.ts'
import type { Fault } from './fault.ts'
import { type RankReversal, rankReversals } from './rank-reversal.ts'
import { type RankedBid, rank, winnerOf } from './ranking.ts'
import { type Sensitivity, sensitivity } from './sensitivity.ts'
import { noRunnerUp, type Stability } from './stability.ts'
import { qualityStanding, type Standing, standings } from './standing.ts'
import { type EvaluationInput, hasWeights, type Terms } from './terms.ts'
import type { OutBid } from './thresholds.ts'
import { valueIndexStability } from './value-index-stability.ts'
import { weightedStability } from './weighted-stability.ts'

/**
 * The whole result, every figure exact. `winner` is null when every bid is out or when nothing published parts the first.
 * `stability` is null without a winner and, like `sensitivity`, under a rule without weights; `sensitivity` also when not asked.
 */
export type EvaluationResult = {
  readonly ranking: readonly RankedBid[]
  readonly out: readonly OutBid[]
  readonly winner: string | null
  readonly dominated: readonly Dominated[]
  readonly warnings: readonly RankReversal[]
  readonly abnormallyLow: readonly AbnormallyLow[]
  readonly stability: Stability | null
  readonly sensitivity: Sensitivity | null
  readonly derivation: readonly BidDerivation[]
}

/** An evaluation was asked for on terms, scores or prices that cannot be evaluated; the faults say which. */
export class NotEvaluable extends RangeError {
  readonly faults: readonly Fault<EvaluationFault>[]
  constructor(faults: readonly Fault<EvaluationFault>[]) {
    super(faults.map(({ at, reason }) => `/${at.join('/')}: ${reason}`).join('; '))
    this.faults = faults
  }
}

function stabilityOf(terms: Terms, ranked: readonly Standing[]): Stability | null {
  const [winner, runnerUp, ...others] = ranked
  if (winner === undefined || !hasWeights(terms.rule)) return null
  if (runnerUp === undefined) return noRunnerUp
  const firm = terms.rule.name === 'value-index' ? valueIndexStability : weightedStability
  return firm(terms, winner, [runnerUp, ...others])
}

/**
 * Finds the bid that best satisfies the published criteria (Procurement Act 2023, section 19). Marks that must be reached
 * are looked at first and without prices; only the bids still in are priced against one another; totals are exact and
 * rounded by nobody. Scores are on the published scale, prices in pounds. Throws NotEvaluable when `evaluationFaults` is not empty.
 */
export function evaluate(input: EvaluationInput): EvaluationResult {
  const faults = evaluationFaults(input)
  if (faults.length > 0) throw new NotEvaluable(faults)
  const { terms, drawSeed } = input
  const bids = [...input.bids].sort((a, b) => (a.id < b.id ? -1 : 1))
  const quality = bids.map((bid) => qualityStanding(terms, bid))
  const out = quality.filter(({ missed }) => missed.length > 0)
  const judged = new Map(
    standings(
      terms,
      quality.filter(({ missed }) => missed.length === 0),
    ).map((standing) => [standing.bid, standing]),
  )
  const stillIn = [...judged.values()]
  const ranking = rank(terms, drawSeed, stillIn)
  const ranked = ranking.flatMap(({ bid }) => judged.get(bid) ?? [])
  const winner = winnerOf(terms, drawSeed, stillIn)
  const asked = input.sensitivity
  const derive = derivationUnder(terms)
  return {
    ranking,
    out: out.map(({ bid, missed }) => ({ bid, reasons: missed })),
    winner,
    dominated: dominatedBids(terms.criteria, ranked),
    warnings: rankReversals(terms, drawSeed, stillIn),
    abnormallyLow: abnormallyLow(stillIn),
    stability: winner === null ? null : stabilityOf(terms, ranked),
    sensitivity: asked !== null && hasWeights(terms.rule) ? sensitivity(terms, ranked, asked) : null,
    derivation: bids.flatMap((bid, index) => {
      const standing = judged.get(bid.id) ?? quality[index]
      return standing === undefined ? [] : [derive(bid, standing)]
    }),
  }
}
