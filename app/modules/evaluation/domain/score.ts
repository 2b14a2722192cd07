import type { Exact } from '#app/kernel/exact.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { type ReasonFault, reasonFault } from './reason.ts'
import { isOnScale, scaleFromLevels } from './scale.ts'

/** One member's own view of one bid's answer to one question. */
export type MemberScore = { readonly score: Exact; readonly reason: string }

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

/** What a member should look at before locking: each question not scored, or without a reason that would stand. */
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
