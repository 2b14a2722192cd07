/** A piece of an answer, and whether a member marked it as what a score rests on. */
export type AnswerPiece = { readonly text: string; readonly marked: boolean }

const pattern = (passage: string): string =>
  passage
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')

/** Whether a passage stands in the answer word for word; how its words are spaced does not matter. */
export const standsIn = (answer: string, passage: string): boolean =>
  passage.trim() !== '' && new RegExp(pattern(passage), 'u').test(answer)

/** The passages that are not in the answer: from an attachment, or mistyped. */
export const notInAnswer = (answer: string, evidence: readonly string[]): string[] =>
  evidence.filter((passage) => !standsIn(answer, passage))

/** The answer in pieces, so that what was marked can be shown in its place. Together the pieces are the whole answer. */
export function markedPieces(answer: string, evidence: readonly string[]): AnswerPiece[] {
  const marked = new Uint8Array(answer.length)
  for (const passage of evidence.filter((one) => standsIn(answer, one)))
    for (const match of answer.matchAll(new RegExp(pattern(passage), 'gu')))
      marked.fill(1, match.index, match.index + match[0].length)
  const pieces: AnswerPiece[] = []
  let start = 0
  for (let at = 1; at <= answer.length; at++)
    if (at === answer.length || marked[at] !== marked[start]) {
      pieces.push({ text: answer.slice(start, at), marked: marked[start] === 1 })
      start = at
    }
  return pieces
}
