/** What a supplier has written so far: answers by criterion id and figures by line of the price schedule, as typed. */
export type Draft = {
  readonly answers: Readonly<Record<string, string>>
  readonly prices: Readonly<Record<string, string>>
}

export const emptyDraft: Draft = { answers: {}, prices: {} }

/** Which questions and which lines of the price schedule a tender has. */
export type Askings = { readonly questions: readonly string[]; readonly lines: readonly string[] }

/**
 * New words over old ones; what is not mentioned stays, and what the tender does not ask is left out. Line ends are
 * counted once, however the browser sends them.
 */
export function changedDraft(draft: Draft, change: Partial<Draft>, { questions, lines }: Askings): Draft {
  const tidy = (values: Readonly<Record<string, string>> = {}, known: readonly string[]) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([key]) => known.includes(key))
        .map(([key, text]) => [key, text.replace(/\r\n?/g, '\n').trim()]),
    )
  return {
    answers: { ...draft.answers, ...tidy(change.answers, questions) },
    prices: { ...draft.prices, ...tidy(change.prices, lines) },
  }
}

/** A draft as it is kept and sealed: one JSON text. */
export const draftText = ({ answers, prices }: Draft): string => JSON.stringify({ answers, prices })

/** Throws TypeError for a text that `draftText` did not write. */
export function readDraft(text: string): Draft {
  const read: unknown = JSON.parse(text)
  if (!isRecord(read)) throw new TypeError('not a draft')
  return { answers: textsOf(read.answers), prices: textsOf(read.prices) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts of an object by key. Throws TypeError when anything in it is not a text. */
export function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) throw new TypeError('not an object of texts')
  const texts = Object.entries(value).map(([key, text]): [string, string] => {
    if (typeof text !== 'string') throw new TypeError('not a text')
    return [key, text]
  })
  return Object.fromEntries(texts)
}
