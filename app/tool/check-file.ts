import { evaluate } from '#app/modules/evaluation/domain/evaluate.ts'
import { documentOf, type ResultDocument, resultDocument } from '#app/modules/evaluation/domain/result-document.ts'
import { readEvaluateFile } from './formats/evaluate-file.ts'

/** A calculation file worked out anew, here or in a visitor's own browser; or why it cannot be used. */
export type CheckedFile = { readonly name: string } & (
  | { readonly faults: readonly string[] }
  | {
      readonly title: string
      readonly result: ResultDocument
      /** The same bytes as the command prints. */
      readonly output: string
      /** SHA-256 in hexadecimal; null in a browser that offers none on this connection. */
      readonly inputSha256: string | null
      readonly outputSha256: string | null
    }
)

export type FileToCheck = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Browsers offer it only where the page came by a secure connection.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  if (!subtle) return null
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** How much work a file asks for: every bid, criterion and weighting tried. */
const workOf = (
  input: { bids: readonly unknown[]; terms: { criteria: readonly unknown[] } },
  samples: number,
): number => input.bids.length * (input.bids.length + input.terms.criteria.length * (1 + samples))

const tooLarge = ': is too large to be worked out here. Use the command on a computer of your own'

/**
 * Works a calculation file out by the very functions that the product and the command use. `most` limits the work where
 * it is done for strangers.
 */
export async function checkFile({ name, bytes }: FileToCheck, most = Number.POSITIVE_INFINITY): Promise<CheckedFile> {
  const text = textOf(bytes)
  if (text === null) return { name, faults: [': is not text in UTF-8'] }
  const file = readEvaluateFile(text)
  if ('faults' in file) return { name, faults: file.faults }
  if (workOf(file.input, file.input.sensitivity?.samples ?? 0) > most) return { name, faults: [tooLarge] }
  const result = evaluate(file.input)
  const output = resultDocument(result, file.decimals)
  const { title } = JSON.parse(text) as { title?: string }
  return {
    name,
    title: title ?? name,
    result: documentOf(result, file.decimals),
    output,
    inputSha256: await sha256(bytes),
    outputSha256: await sha256(new TextEncoder().encode(output)),
  }
}
