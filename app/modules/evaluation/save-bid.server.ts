import { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { scoreMissing } from './inputs.ts'
import { saveQuestion, saveWhileTyping } from './save-question.server.ts'
import type { typedVoice } from './typed-voice.ts'

type Cells = Readonly<Record<string, string>>
type TypedBid = {
  readonly tenderId: string
  readonly bidId: string
  /** By question. */
  readonly score: Cells
  readonly reason: Cells
  readonly evidence: Cells
  readonly voice: ReturnType<typeof typedVoice>
}

const written = ({ score, reason, evidence, voice }: TypedBid): string[] =>
  [...new Set([score, reason, evidence, voice].flatMap((cells) => Object.keys(cells)))].filter(
    (id) => score[id] || reason[id]?.trim() || evidence[id]?.trim() || isSaid(voice[id]),
  )

const isSaid = (voice: TypedBid['voice'][string] | undefined): boolean =>
  [voice?.pupils, voice?.parents, voice?.staff, ...(voice?.counts ?? [])].some((text) => text?.trim())

const ofQuestion = ({ tenderId, bidId, score, reason, evidence, voice }: TypedBid, criterionId: string) => {
  const cell = (cells: Cells): Record<string, string> => {
    const text = cells[criterionId]
    return text ? { [bidId]: text } : {}
  }
  const said = voice[criterionId]
  const cells = { score: cell(score), reason: cell(reason), evidence: cell(evidence) }
  return { tenderId, criterionId, ...cells, voice: said ? { [bidId]: said } : {} }
}

/** Saves what changed of one bid, question by question. A reason without a score is said beside its question. */
export async function saveBid(ctx: Ctx, typed: TypedBid): Promise<void> {
  const questions = written(typed)
  const issues = questions
    .filter((id) => !typed.score[id])
    .map((id) => ({ code: 'custom' as const, path: ['score', id], message: scoreMissing, input: '' }))
  if (issues.length > 0) throw new z.ZodError(issues)
  for (const criterionId of questions)
    await saveQuestion(ctx, ofQuestion(typed, criterionId)).catch((fault: unknown) => {
      throw fault instanceof z.ZodError ? besideQuestion(fault, criterionId) : fault
    })
}

/** What is wrong with one question of the bid, said beside that question. */
const besideQuestion = ({ issues }: z.ZodError, criterionId: string) =>
  new z.ZodError(
    issues.map((issue) => ({ ...issue, path: issue.path.map((step, at) => (at === 1 ? criterionId : step)) })),
  )

/** While somebody types. Answers the questions that could not be kept, because they have no score yet. */
export async function saveBidWhileTyping(ctx: Ctx, typed: TypedBid): Promise<string[]> {
  const unsaved: string[] = []
  for (const criterionId of written(typed))
    if ((await saveWhileTyping(ctx, ofQuestion(typed, criterionId))).length > 0) unsaved.push(criterionId)
  return unsaved
}
