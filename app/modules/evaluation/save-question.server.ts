import type { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import type { SchoolVoice } from './domain/school-voice.ts'
import { ScoreQuestion } from './inputs.ts'
import { questionToScore } from './queries/score-question.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

type Typed = z.input<typeof ScoreQuestion>

/** Saves what changed on a scoring page and nothing else, so that a page that saves itself does not fill the record. */
export async function saveQuestion(ctx: Ctx, typed: Typed): Promise<void> {
  const { tenderId, criterionId, scores } = ScoreQuestion.parse(typed)
  const { bids } = await questionToScore(ctx.actor, tenderId, criterionId)
  const changed = scores.filter(({ bidId, score, reason, evidence, voice }) => {
    const before = bids.find((bid) => bid.bidId === bidId)
    const asBefore = before?.score === score && before.reason === reason
    return !asBefore || before.evidence.join('\n') !== evidence.join('\n') || !isSameVoice(before.voice, voice)
  })
  if (scores.length > 0 && changed.length === 0) return
  await scoreQuestion.run(ctx, {
    tenderId,
    criterionId,
    score: Object.fromEntries(changed.map(({ bidId, score }) => [bidId, String(score)])),
    reason: Object.fromEntries(changed.map(({ bidId, reason }) => [bidId, reason])),
    evidence: Object.fromEntries(changed.map(({ bidId, evidence }) => [bidId, evidence.join('\n')])),
    voice: Object.fromEntries(changed.flatMap(({ bidId, voice }) => (voice ? [[bidId, typedFrom(voice)]] : []))),
  })
}

const numbersOf = ({ pupils, parents, staff, counts }: SchoolVoice) => [pupils, parents, staff, ...counts]

const isSameVoice = (before: SchoolVoice | null, now: SchoolVoice | null): boolean =>
  (before === null) === (now === null) &&
  (before === null || now === null || numbersOf(before).join() === numbersOf(now).join())

const typedFrom = ({ pupils, parents, staff, counts }: SchoolVoice) => ({
  pupils: String(pupils),
  parents: String(parents),
  staff: String(staff),
  counts: counts.map(String),
})

/** While somebody types: what can be kept is kept. Answers the bids with a reason or evidence and no score yet, which cannot. */
export async function saveWhileTyping(ctx: Ctx, typed: Typed): Promise<string[]> {
  const { score = {}, reason = {}, evidence = {}, voice = {} } = typed
  const scored = <Cell>(cells: Partial<Record<string, Cell>>) =>
    Object.fromEntries(Object.entries(cells).filter(([bidId]) => score[bidId])) as Record<string, Cell>
  if (Object.keys(score).length > 0)
    await saveQuestion(ctx, { ...typed, reason: scored(reason), evidence: scored(evidence), voice: scored(voice) })
  const without = [reason, evidence].flatMap((cells) =>
    Object.entries(cells).flatMap(([bidId, text]) => (text?.trim() && !score[bidId] ? [bidId] : [])),
  )
  return [...new Set(without)]
}
