import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import { type Assessment, hasLocked } from './assessment.ts'

export type SentReminder = {
  readonly tenderId: string
  readonly personId: string
  readonly sentBy: string
  readonly sentAt: Date
}

export type RemindRefusal = 'bids-not-open' | 'quality-already-locked' | 'member-is-done' | 'reminded-today'

/** `lastReminded` is when this member was last reminded, null for never. */
export type MemberToRemind = {
  readonly assessment: Assessment
  readonly personId: string
  readonly chairId: string
  readonly lastReminded: Date | null
}

/** The chair reminds a member whose scores are not locked yet, never twice on one day in London. */
export function remindMember(
  { assessment, personId, chairId, lastReminded }: MemberToRemind,
  now: Date,
): Decision<SentReminder, RemindRefusal> {
  const { tenderId, stage } = assessment
  if (stage === 'published') return refuse('bids-not-open')
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (hasLocked(assessment, personId)) return refuse('member-is-done')
  if (lastReminded !== null && londonDate(lastReminded) === londonDate(now)) return refuse('reminded-today')
  return accept(
    { tenderId, personId, sentBy: chairId, sentAt: now },
    { type: 'evaluation.member-reminded', chain: tenderId, about: personId },
  )
}
