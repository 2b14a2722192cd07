import { accept, type Decision, type Event, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'

export type ApprovedLot = { readonly lotId: string; readonly bidId: string; readonly standstillUntil: IsoDate | null }
export type InStandstill = {
  readonly tenderId: string
  readonly stage: Stage
  readonly lots: readonly ApprovedLot[]
}
export type ConfirmRefusal = 'not-in-standstill' | 'standstill-not-over'

/** Whether the last day of standstill has passed, in London. */
export const standstillIsOver = (until: IsoDate, now: Date): boolean => londonDate(now) > until

/** The award is final only when the whole of the last day of standstill has passed: the next day, never that day. */
export function confirmAward(
  { tenderId, stage, lots }: InStandstill,
  now: Date,
): Decision<{ readonly tenderId: string; readonly confirmedAt: Date }, ConfirmRefusal> {
  if (stage !== 'standstill') return refuse('not-in-standstill')
  const isOver = ({ standstillUntil }: ApprovedLot) =>
    standstillUntil !== null && standstillIsOver(standstillUntil, now)
  if (!lots.every(isOver)) return refuse('standstill-not-over')
  const [first, ...rest] = lots.map(
    ({ lotId, bidId }): Event => ({ type: 'award.confirmed', chain: tenderId, about: lotId, data: { bidId } }),
  )
  return first ? accept({ tenderId, confirmedAt: now }, first, ...rest) : refuse('not-in-standstill')
}
