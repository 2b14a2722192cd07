import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Exact } from '#app/kernel/exact.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { type ReasonFault, reasonFault } from './reason.ts'
import { isOnScale, scaleFromLevels } from './scale.ts'

/** One member's own view of one bid's answer to one question. */
export type MemberScore = { readonly score: Exact; readonly reason: string }

/** Where the score goes: the record it belongs to, what is scored, by whose standard, and whether it may still change. */
export type ScoreSheet = {
  readonly tenderId: string
  readonly bidId: string
  readonly criterionId: string
  readonly levels: readonly ScaleLevel[]
  readonly locked: boolean
}

export type ScoreRefusal = 'scores-locked' | 'score-off-scale' | ReasonFault

/** A member's score stands on the published scale and has the member's own reason; once locked it never changes. */
export function giveScore(
  sheet: ScoreSheet,
  given: MemberScore,
  shortestReason?: number,
): Decision<MemberScore, ScoreRefusal> {
  if (sheet.locked) return refuse('scores-locked')
  if (!isOnScale(scaleFromLevels(sheet.levels), given.score)) return refuse('score-off-scale')
  const fault = reasonFault(given.reason, sheet.levels, shortestReason)
  if (fault !== null) return refuse(fault)
  const value = { score: given.score, reason: given.reason.trim() }
  const { tenderId: chain, bidId, criterionId } = sheet
  return accept(value, { type: 'evaluation.score-given', chain, about: criterionId, data: { bidId } })
}

/** A question on a bid that a member was dealt, with what the member has written so far. */
export type DealtQuestion = {
  readonly bidId: string
  readonly criterionId: string
  readonly given: MemberScore | null
}

export type Unfinished = {
  readonly bidId: string
  readonly criterionId: string
  readonly why: 'score-missing' | 'score-off-scale' | ReasonFault
}

/** What still keeps a member from locking: each question not scored, or without a reason that stands. */
export function unfinished(
  dealt: readonly DealtQuestion[],
  levels: readonly ScaleLevel[],
  shortestReason?: number,
): Unfinished[] {
  const scale = scaleFromLevels(levels)
  return dealt.flatMap(({ bidId, criterionId, given }): Unfinished[] => {
    if (given === null) return [{ bidId, criterionId, why: 'score-missing' }]
    if (!isOnScale(scale, given.score)) return [{ bidId, criterionId, why: 'score-off-scale' }]
    const why = reasonFault(given.reason, levels, shortestReason)
    return why === null ? [] : [{ bidId, criterionId, why }]
  })
}
