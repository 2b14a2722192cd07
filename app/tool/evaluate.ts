import { evaluate } from '#app/modules/evaluation/domain/evaluate.ts'
import { resultDocument } from '#app/modules/evaluation/domain/result-document.ts'
import { readEvaluateFile } from './formats/evaluate-file.ts'

/**
 * Calculates an evaluation from its open file, needing nothing but the text. `output` is the whole document for standard
 * output, line feed included; `faults` are the lines for standard error, each beginning with a JSON pointer.
 */
export function runEvaluate(text: string): { readonly output: string } | { readonly faults: readonly string[] } {
  const file = readEvaluateFile(text)
  return 'faults' in file ? file : { output: resultDocument(evaluate(file.input), file.decimals) }
}
