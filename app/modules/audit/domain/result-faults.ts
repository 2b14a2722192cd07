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

function faultOf(
  result: RecordedResult,
  { entry, data }: Fact,
  { terms }: RecordBundle,
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
  const inForce = terms.at(-1)
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
