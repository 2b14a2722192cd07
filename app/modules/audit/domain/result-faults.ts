import type { Sha256 } from './digest.ts'
import { entryName } from './entry-words.ts'
import { type Fact, ofType } from './history.ts'
import type { RecordBundle, RecordedResult } from './record-bundle.ts'

/** How a result is calculated again: the rules of evaluation come after the record, so they are given from outside. */
export type Recalculation = {
  /** The result document of an open calculation file, or null when the file cannot be used. */
  readonly calculate: (input: string) => string | null
  /** Whether a calculation file uses exactly the assessment methodology of a version of the terms. */
  readonly usesTerms: (input: string, terms: string) => boolean
}

type Compared = { readonly drawSeed?: unknown; readonly bids?: readonly { readonly id?: unknown }[] }

/** Whether exactly the bids of the lot whose prices opened whole were compared, with the draw's seed as published. */
function othersCompared(result: RecordedResult, { bids, openings }: RecordBundle, sha256: Sha256): boolean {
  const compared = JSON.parse(result.input) as Compared
  const prices = openings.find(({ kind }) => kind === 'price')
  const ofLot = new Set(bids.filter(({ lotId }) => lotId === result.lotId).map(({ bidId }) => bidId))
  const due = prices?.results.filter(({ bidId, intact }) => intact && ofLot.has(bidId)).map(({ bidId }) => bidId) ?? []
  const ids = compared.bids?.map(({ id }) => id) ?? []
  // What was in the list of price envelopes nobody knew in full before it was frozen, so nobody could aim at a draw.
  const seed = sha256((prices?.frozen ?? []).map(({ digest }) => digest).join('\n'))
  return ids.length !== due.length || due.some((bidId) => !ids.includes(bidId)) || compared.drawSeed !== seed
}

function faultOf(
  result: RecordedResult,
  { entry, data }: Fact,
  bundle: RecordBundle,
  sha256: Sha256,
  { calculate, usesTerms }: Recalculation,
): string | null {
  const where = entryName(entry)
  if (sha256(result.input) !== data.input || result.inputSha256 !== data.input)
    return `The scores, prices or terms of a result were changed: see ${where}.`
  if (result.outputSha256 !== data.output) return `The outcome of a result was changed: see ${where}.`
  const output = calculate(result.input)
  if (output === null) return `The file of a result cannot be calculated: see ${where}.`
  if (sha256(output) !== data.output) return `Calculated again, a result comes out differently: see ${where}.`
  if (othersCompared(result, bundle, sha256))
    return `A result compares other bids than those that were opened: see ${where}.`
  const inForce = bundle.terms.at(-1)
  if (!inForce || !usesTerms(result.input, inForce.text))
    return `A result was calculated by other terms than those published: see ${where}.`
  return null
}

/** Every result on the record, calculated again from its own file, gives the same bytes: the first fault, or null. */
export function resultFault(
  bundle: RecordBundle,
  history: readonly Fact[],
  sha256: Sha256,
  recalculation: Recalculation,
): string | null {
  const computed = ofType(history, 'evaluation.result-computed')
  for (const fact of computed) {
    const result = bundle.results.find(({ lotId }) => lotId === fact.about)
    if (!result) return `The file of a result is missing: ${entryName(fact.entry)}.`
    const fault = faultOf(result, fact, bundle, sha256, recalculation)
    if (fault) return fault
  }
  return bundle.results.length > computed.length ? 'There is a result that is not on the record.' : null
}
