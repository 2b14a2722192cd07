import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Bid, type TenderWindow, type WindowRefusal, windowFault } from './bid.ts'

export type WithdrawRefusal = WindowRefusal | 'nothing-submitted'

/** Until the deadline a supplier may take its bid back. A withdrawn bid is never opened; another may be submitted. */
export function withdrawBid(
  { bid, tender }: { readonly bid: Bid; readonly tender: TenderWindow },
  now: Date,
): Decision<{ readonly bidId: string; readonly version: number }, WithdrawRefusal> {
  const fault = windowFault(tender, now)
  if (fault) return refuse(fault)
  if (bid.stage !== 'submitted') return refuse('nothing-submitted')
  const { id, version, tenderId } = bid
  return accept({ bidId: id, version }, { type: 'bids.withdrawn', chain: tenderId, about: id, data: { version } })
}
