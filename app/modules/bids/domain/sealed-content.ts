import { textsOf } from './draft.ts'

const answersFormat = 'clusterbuy answers 1'
const pricesFormat = 'clusterbuy prices 1'

/** The names of the parts inside the envelopes. */
export const answersPart = 'answers.json'
export const pricesPart = 'prices.json'

/** A file beside the answers: which part it is, the question it answers (null: the bid as a whole), and its own name. */
export type AttachedFile = { readonly part: string; readonly criterionId: string | null; readonly name: string }
export type SealedAnswers = {
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly AttachedFile[]
}

export const writeAnswers = ({ answers, files }: SealedAnswers): string =>
  JSON.stringify({ format: answersFormat, answers, files })

export const writePrices = (prices: Readonly<Record<string, string>>): string =>
  JSON.stringify({ format: pricesFormat, prices })

/** What a quality envelope says, or a TypeError: whoever sealed it may be hostile. */
export function readAnswers(text: string): SealedAnswers {
  const { answers, files } = formatted(text, answersFormat)
  if (!Array.isArray(files)) throw new TypeError('not a list of files')
  return { answers: textsOf(answers), files: files.map(readFile) }
}

/** What a price envelope says, or a TypeError. */
export const readPrices = (text: string): Record<string, string> => textsOf(formatted(text, pricesFormat).prices)

function formatted(text: string, format: string): Record<string, unknown> {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== format)
    throw new TypeError(`not in the format ${format}`)
  return Object.fromEntries(Object.entries(read))
}

function readFile(value: unknown): AttachedFile {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a file')
  const { part, criterionId, name } = Object.fromEntries(Object.entries(value))
  if (typeof part !== 'string' || typeof name !== 'string') throw new TypeError('not a file')
  if (criterionId !== null && typeof criterionId !== 'string') throw new TypeError('not a file')
  return { part, criterionId, name }
}
