import { opensAt, type Stage } from '../../tenders/domain/stage.ts'

/** What an opening holder has to do for one tender. */
export type HolderTask =
  | 'make-code'
  | 'wait-for-publication'
  | 'wait-for-deadline'
  | 'open-bids'
  | 'wait-for-quality'
  | 'open-prices'
  | 'done'

export type HolderFacts = {
  readonly stage: Stage
  readonly closesAt: Date | null
  readonly coolingOffMinutes: number
  readonly activatedAt: Date | null
}

/** A holder makes a code before publication, opens the bids after the deadline, and the prices once quality is locked. */
export function holderTask({ stage, closesAt, coolingOffMinutes, activatedAt }: HolderFacts, now: Date): HolderTask {
  if (stage === 'drafting') return activatedAt === null ? 'make-code' : 'wait-for-publication'
  if (stage === 'published')
    return closesAt !== null && now >= opensAt(closesAt, coolingOffMinutes) ? 'open-bids' : 'wait-for-deadline'
  if (stage === 'opened') return 'wait-for-quality'
  return stage === 'quality-locked' ? 'open-prices' : 'done'
}
