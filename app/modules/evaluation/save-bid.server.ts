import { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { scoreMissing } from './inputs.ts'
import { saveQuestion, saveWhileTyping } from './save-question.server.ts'

type Cells = Readonly<Record<string, string>>
type TypedBid = {
  readonly tenderId: string
  readonly bidId: string
  /** By question. */
  readonly score: Cells
  readonly reason: Cells
  readonly evidence: Cells
}

const written = ({ score, reason, evidence }: TypedBid): string[] =>
  [...new Set([score, reason, evidence].flatMap((cells) => Object.keys(cells)))].filter(
    (id) => score[id] || reason[id]?.trim() || evidence[id]?.trim(),
  )

const ofQuestion = ({ tenderId, bidId, score, reason, evidence }: TypedBid, criterionId: string) => {
  const cell = (cells: Cells): Record<string, string> => {
    const text = cells[criterionId]
    return text ? { [bidId]: text } : {}
  }
  return { tenderId, criterionId, score: cell(score), reason: cell(reason), evidence: cell(evidence) }
}

/** Saves what changed of one bid, question by question. A reason without a score is said beside its question. */
export async function saveBid(ctx: Ctx, typed: TypedBid): Promise<void> {
  const questions = written(typed)
  const issues = questions
    .filter((id) => !typed.score[id])
    .map((id) => ({ code: 'custom' as const, path: ['score', id], message: scoreMissing, input: '' }))
  if (issues.length > 0) throw new z.ZodError(issues)
  for (const criterionId of questions) await saveQuestion(ctx, ofQuestion(typed, criterionId))
}

/** While somebody types. Answers the questions that could not be kept, because they have no score yet. */
export async function saveBidWhileTyping(ctx: Ctx, typed: TypedBid): Promise<string[]> {
  const unsaved: string[] = []
  for (const criterionId of written(typed))
    if ((await saveWhileTyping(ctx, ofQuestion(typed, criterionId))).length > 0) unsaved.push(criterionId)
  return unsaved
}
