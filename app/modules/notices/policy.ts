import { type Actor, actsFor, isTheService } from '#app/modules/identity/domain/actor.ts'
import { isSealed, type Stage } from '#app/modules/tenders/domain/stage.ts'

/** Notices follow from what was decided; nobody writes one by hand. */
export const mayPublishNotice = (actor: Actor): boolean => isTheService(actor)

export type RecordFacts = {
  readonly clusterId: string
  readonly stage: Stage
  /** Whether the bids were ever opened; a tender cancelled before that keeps for good how many bid. */
  readonly wasOpened: boolean
  /** Whether the actor's own supplier had a bid received. */
  readonly hasBid: boolean
}

/** The service's auditor sees every tender, a cluster's auditor the cluster's own. */
const mayAudit = (actor: Actor, clusterId: string): boolean =>
  actor.personId !== null &&
  actor.seat?.role === 'auditor' &&
  (actor.seat.kind === 'platform' || actsFor(actor, clusterId, 'auditor'))

// While the award is being decided the record already holds rivals' prices and who is recommended.
const openToBidders: readonly Stage[] = ['opened', 'quality-locked', 'standstill', 'awarded']

/**
 * Before the opening nobody gets a tender's record, because it tells how many bid. After it the auditor does, and those
 * who run the cluster; a bidder does too, but not between the opening of the prices and the day when the award is told.
 */
export function mayHaveRecord(actor: Actor, facts: RecordFacts): boolean | 'second-factor' {
  if (isSealed(facts.stage)) return false
  if (mayAudit(actor, facts.clusterId)) return actor.secondFactor ? true : 'second-factor'
  if (!facts.wasOpened) return false
  if (actsFor(actor, facts.clusterId, 'manager', 'chair')) return true
  return actor.seat?.kind === 'supplier' && facts.hasBid && openToBidders.includes(facts.stage)
}
