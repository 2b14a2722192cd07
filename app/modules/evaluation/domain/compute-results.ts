import { accept, type Decision, type Event, refuse } from '#app/kernel/decision.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { evaluationFaults } from './bid-faults.ts'
import { evaluate } from './evaluate.ts'
import { inputDocument } from './input-document.ts'
import { type LotToEvaluate, lotEvaluation, lotTitle, resultDecimals } from './lot-result.ts'
import { resultDocument } from './result-document.ts'

export type ComputedResult = {
  readonly tenderId: string
  readonly lotId: string
  /** The open calculation file and its result, byte for byte, each with its SHA-256 in hexadecimal. */
  readonly input: string
  readonly inputSha256: string
  readonly output: string
  readonly outputSha256: string
}

export type ComputeRefusal =
  | 'prices-not-open'
  | 'auction-not-over'
  | 'already-computed'
  | 'nothing-to-compare'
  | 'cannot-be-evaluated'

export type PricesOpened = {
  readonly tenderId: string
  readonly stage: Stage
  readonly alreadyComputed: boolean
  /** No bidder may lower its prices any more. */
  readonly pricesFinal: boolean
  /** The lots for which anybody bid. */
  readonly lots: readonly LotToEvaluate[]
}

function resultOf(lot: LotToEvaluate, digest: (text: string) => string): ComputedResult {
  const evaluation = lotEvaluation(lot)
  const input = inputDocument(lotTitle(lot.tender, lot.lot), evaluation, resultDecimals)
  const output = resultDocument(evaluate(evaluation), resultDecimals)
  const { id: tenderId } = lot.tender
  return { tenderId, lotId: lot.lot.id, input, inputSha256: digest(input), output, outputSha256: digest(output) }
}

const computed = ({ tenderId, lotId, inputSha256, outputSha256 }: ComputedResult): Event => ({
  type: 'evaluation.result-computed',
  chain: tenderId,
  about: lotId,
  data: { input: inputSha256, output: outputSha256 },
})

/**
 * Once the prices are open every lot is evaluated, once: from the published terms, the agreed scores and the prices alone,
 * so that anybody with the file gets the same bytes (invariant I15). `digest` is SHA-256.
 */
export function computeResults(
  opened: PricesOpened,
  digest: (text: string) => string,
): Decision<readonly ComputedResult[], ComputeRefusal> {
  if (opened.stage !== 'price-opened') return refuse('prices-not-open')
  if (opened.alreadyComputed) return refuse('already-computed')
  if (!opened.pricesFinal) return refuse('auction-not-over')
  if (opened.lots.some((lot) => evaluationFaults(lotEvaluation(lot)).some(({ reason }) => reason !== 'no-bids')))
    return refuse('cannot-be-evaluated')
  const results = opened.lots.filter(({ bids }) => bids.length > 0).map((lot) => resultOf(lot, digest))
  const [first, ...rest] = results.map(computed)
  return first ? accept(results, first, ...rest) : refuse('nothing-to-compare')
}
