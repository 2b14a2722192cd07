import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { lotsToAward, type ReadyToRecommend } from './recommend-award.ts'

export type ReadyToLeave = Pick<ReadyToRecommend, 'tenderId' | 'stage' | 'lots' | 'recommended'>
export type LeaveRefusal = 'award-under-way' | 'result-missing' | 'lot-left-already'
export type TakeBackRefusal = 'award-under-way' | 'lot-not-left'

export type LotLeft = {
  readonly tenderId: string
  readonly lotId: string
  readonly reasons: string
  /** Nothing is left to be decided, so the chair can approve. */
  readonly completes: boolean
}

const isOpen = ({ stage }: ReadyToLeave): boolean => stage === 'price-opened' || stage === 'recommended'

/**
 * The cluster's manager decides not to award a lot, with reasons that its bidders read: its schools keep the contracts they
 * have. It counts only when the chair has approved it with the rest, and until then it can be taken back.
 */
export function leaveLot(
  ready: ReadyToLeave & { readonly left: readonly string[] },
  { lotId, reasons }: { readonly lotId: string; readonly reasons: string },
): Decision<LotLeft, LeaveRefusal> {
  const { tenderId, stage, lots, recommended, left } = ready
  if (!isOpen(ready)) return refuse('award-under-way')
  if (lots.length === 0) return refuse('result-missing')
  if (left.includes(lotId)) return refuse('lot-left-already')
  const decided = new Set([...recommended.map((one) => one.lotId), ...left, lotId])
  const completes = stage === 'price-opened' && lotsToAward(lots).every((one) => decided.has(one))
  return accept({ tenderId, lotId, reasons, completes }, { type: 'award.lot-left', chain: tenderId, about: lotId })
}

/** Until the award is approved the manager can think better of it: the lot is to be recommended again. */
export function takeLotBack(
  ready: ReadyToLeave & { readonly left: readonly string[] },
  { lotId }: { readonly lotId: string },
): Decision<{ readonly lotId: string }, TakeBackRefusal> {
  if (!isOpen(ready)) return refuse('award-under-way')
  if (!ready.left.includes(lotId)) return refuse('lot-not-left')
  return accept({ lotId }, { type: 'award.lot-taken-back', chain: ready.tenderId, about: lotId })
}
