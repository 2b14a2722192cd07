import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Exact } from '#app/kernel/exact.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { type ReasonFault, reasonFault, usualShortestReason } from './reason.ts'
import { isOnScale, scaleFromLevels } from './scale.ts'
import { spreadOf, usualSpreadBand } from './spread.ts'

export type ModerationRules = {
  readonly fewestScorers: number
  readonly shortestReason: number
  /** Per cent of the scale; a wider spread must be discussed and the discussion noted. */
  readonly spreadBand: Exact
}

export const usualModeration: ModerationRules = {
  fewestScorers: 3,
  shortestReason: usualShortestReason,
  spreadBand: usualSpreadBand,
}

/** One question of one bid as the panel comes to agree on it. `members` are those asked to score it: the conflicted are not. */
export type QuestionToAgree = {
  readonly tenderId: string
  readonly bidId: string
  readonly criterionId: string
  readonly levels: readonly ScaleLevel[]
  readonly members: readonly string[]
  readonly scores: readonly { readonly member: string; readonly score: Exact; readonly locked: boolean }[]
  readonly qualityLocked: boolean
}

/** `discussion` is the note of what was said, needed where the scores lie far apart. */
export type AgreedScore = { readonly score: Exact; readonly reason: string; readonly discussion: string }

export type AgreementRefusal =
  | 'quality-locked'
  | 'scores-not-all-locked'
  | 'too-few-scorers'
  | 'score-off-scale'
  | 'discussion-missing'
  | ReasonFault

/** The members whose own score for this question is not locked yet; moderation waits for them. */
export const stillScoring = ({ members, scores }: Pick<QuestionToAgree, 'members' | 'scores'>): string[] =>
  members.filter((member) => !scores.some((given) => given.member === member && given.locked))

/**
 * The panel agrees one score by talking, not by averaging: only once everybody's own score is locked, on the published
 * scale, with a reason about this bid that could be read out in court (Lancashire Care, 2018), and with a note of the
 * discussion where the scores lay far apart. The first scores stay as they were.
 */
export function agreeScore(
  question: QuestionToAgree,
  agreed: AgreedScore,
  rules: ModerationRules = usualModeration,
): Decision<AgreedScore, AgreementRefusal> {
  if (question.qualityLocked) return refuse('quality-locked')
  if (stillScoring(question).length > 0) return refuse('scores-not-all-locked')
  if (question.members.length < rules.fewestScorers) return refuse('too-few-scorers')
  const scale = scaleFromLevels(question.levels)
  if (!isOnScale(scale, agreed.score)) return refuse('score-off-scale')
  const fault = reasonFault(agreed.reason, question.levels, rules.shortestReason)
  if (fault !== null) return refuse(fault)
  const own = question.scores.filter(({ member }) => question.members.includes(member))
  const spread = spreadOf(
    scale,
    own.map(({ score }) => score),
    rules.spreadBand,
  )
  const discussion = agreed.discussion.trim()
  if (spread.mustDiscuss && discussion.length < rules.shortestReason) return refuse('discussion-missing')
  const value = { score: agreed.score, reason: agreed.reason.trim(), discussion }
  const { tenderId: chain, bidId, criterionId } = question
  return accept(value, {
    type: 'evaluation.score-agreed',
    chain,
    about: criterionId,
    data: { bidId, scorers: own.length, discussed: discussion !== '' },
  })
}

/** What still keeps quality from being locked: every question of every bid still in the running needs an agreed score. */
export const notAgreedYet = (
  bids: readonly string[],
  questions: readonly string[],
  agreed: readonly { readonly bidId: string; readonly criterionId: string }[],
): { readonly bidId: string; readonly criterionId: string }[] => {
  const done = new Map<string, Set<string>>()
  for (const { bidId, criterionId } of agreed) done.set(bidId, (done.get(bidId) ?? new Set()).add(criterionId))
  return bids.flatMap((bidId) =>
    questions
      .filter((criterionId) => !done.get(bidId)?.has(criterionId))
      .map((criterionId) => ({ bidId, criterionId })),
  )
}
