import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Bid, type TenderWindow, type WindowRefusal, windowFault } from './bid.ts'

export type StartRefusal = WindowRefusal | 'already-started' | 'no-such-lot'
export type StartedBid = Bid & { readonly startedAt: Date }

export type StartFacts = {
  readonly newBidId: string
  readonly tenderId: string
  readonly supplierId: string
  readonly tender: TenderWindow
  readonly lotIds: readonly string[]
  readonly alreadyStarted: boolean
}

/** A supplier makes one bid for a lot, and may begin it while the tender is open. */
export function startBid(facts: StartFacts, now: Date, lotId: string): Decision<StartedBid, StartRefusal> {
  const { newBidId: id, tenderId, supplierId } = facts
  const fault = windowFault(facts.tender, now)
  if (fault) return refuse(fault)
  if (!facts.lotIds.includes(lotId)) return refuse('no-such-lot')
  if (facts.alreadyStarted) return refuse('already-started')
  return accept(
    { id, tenderId, lotId, supplierId, stage: 'drafting', version: 0, startedAt: now },
    { type: 'bids.started', chain: supplierId, about: id, data: { tender: tenderId } },
  )
}
