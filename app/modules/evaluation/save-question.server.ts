import type { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { ScoreQuestion } from './inputs.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

type Typed = z.input<typeof ScoreQuestion>

/** Saves what changed on a scoring page and nothing else, so that a page that saves itself does not fill the record. */
export async function saveQuestion(ctx: Ctx, typed: Typed): Promise<void> {
  const { tenderId, criterionId, scores } = ScoreQuestion.parse(typed)
  const { bids } = await questionToScore(ctx.actor, tenderId, criterionId)
  const changed = scores.filter(({ bidId, score, reason }) => {
    const before = bids.find((bid) => bid.bidId === bidId)
    return before?.score !== score || before.reason !== reason
  })
  if (scores.length > 0 && changed.length === 0) return
  await scoreQuestion.run(ctx, {
    tenderId,
    criterionId,
    score: Object.fromEntries(changed.map(({ bidId, score }) => [bidId, String(score)])),
    reason: Object.fromEntries(changed.map(({ bidId, reason }) => [bidId, reason])),
  })
}

/** While somebody types: what can be kept is kept. Answers the bids with a reason and no score yet, which cannot. */
export async function saveWhileTyping(ctx: Ctx, typed: Typed): Promise<string[]> {
  const { score = {}, reason = {} } = typed
  const kept = Object.fromEntries(Object.entries(reason).filter(([bidId]) => score[bidId]))
  if (Object.keys(score).length > 0) await saveQuestion(ctx, { ...typed, reason: kept })
  return Object.entries(reason).flatMap(([bidId, text]) => (text?.trim() && !score[bidId] ? [bidId] : []))
}
