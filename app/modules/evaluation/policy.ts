import { type Actor, actsFor, isPerson, isTheService } from '#app/modules/identity/domain/actor.ts'
import {
  type Assessment,
  isDealtTo,
  mayAgree,
  mayModerateQuestion,
  mayReadBid,
  type PanelSeat,
} from './domain/assessment.ts'

type Permission = boolean | 'second-factor'
type OfPanel = { readonly panel: readonly PanelSeat[] }

const proved = (actor: Actor, is: boolean): Permission => is && (actor.secondFactor ? true : 'second-factor')

/** Whoever is named on the panel of this tender, whatever seat they have taken. */
export const isOnPanel = (actor: Actor, { panel }: OfPanel): boolean =>
  panel.some(({ personId }) => isPerson(actor, personId))

/** A member acts for themselves and proves with a second factor that it is they. */
export const mayAssess = (actor: Actor, of: OfPanel): Permission => proved(actor, isOnPanel(actor, of))

/** A member scores the questions dealt to them on the bids they may read, and no others: of a bid they have an interest in they learn not even this. */
export function mayScore(
  actor: Actor,
  { assessment, criterionId, bidIds }: { assessment: Assessment; criterionId: string; bidIds: readonly string[] },
): Permission {
  const { personId } = actor
  if (personId === null || !isDealtTo(assessment, personId, criterionId)) return false
  return proved(
    actor,
    bidIds.every((bidId) => mayReadBid(assessment, personId, bidId)),
  )
}

/** What the panel agreed is recorded by its chair, or by another member where the chair has an interest in the bidder. */
export function mayModerate(
  actor: Actor,
  { assessment, bidId, criterionId }: { assessment: Assessment; bidId: string; criterionId: string },
): Permission {
  const { personId } = actor
  return (
    personId !== null &&
    isOnPanel(actor, assessment) &&
    proved(actor, mayAgree(assessment, personId, bidId, criterionId))
  )
}

/** The chair alone deals the questions out, reminds members and ends the scoring. */
export const isInTheChair = (actor: Actor, { panel }: OfPanel): Permission =>
  proved(
    actor,
    panel.some(({ personId, role }) => role === 'chair' && isPerson(actor, personId)),
  )

/** A member asks about an answer that they score; nobody from outside the schools asks. */
export function mayAskBidder(
  actor: Actor,
  { assessment, bidId, criterionId }: { assessment: Assessment; bidId: string; criterionId: string },
): Permission {
  const { personId } = actor
  const seat = assessment.panel.find((one) => isPerson(actor, one.personId))
  if (personId === null || !seat || seat.role === 'assessor' || seat.role === 'school') return false
  const asksAboutOwn = mayReadBid(assessment, personId, bidId) && mayModerateQuestion(assessment, personId, criterionId)
  return proved(actor, asksAboutOwn)
}

/** Whoever bids for the supplier answers for its bid, and nobody else finds the question. */
export const mayAnswerForBidder = (actor: Actor, { supplierId }: { supplierId: string }): boolean =>
  actsFor(actor, supplierId, 'bidder')

/** Anybody who is signed in: what the link proves, the use-case has judged before. */
export const isSomebody = (actor: Actor): boolean => actor.personId !== null

/** The cluster's manager judges conditions and disqualifies, knowing names: never somebody who scores without them. */
export const mayJudgeBidders = (actor: Actor, of: { clusterId: string } & OfPanel): boolean =>
  actsFor(actor, of.clusterId, 'manager') && !isOnPanel(actor, of)

/** The cluster's manager names substitutes and invites assessors. */
export const mayChangePanel = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actsFor(actor, clusterId, 'manager')

/** The service's auditor reads every result, a cluster's auditor the cluster's own. */
export const mayAuditResult = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actor.personId !== null &&
  actor.secondFactor &&
  actor.seat?.role === 'auditor' &&
  (actor.seat.kind === 'platform' || actsFor(actor, clusterId, 'auditor'))

/** The result follows by itself when the prices are open; the cluster's manager can ask for it as well. */
export const mayCompute = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  isTheService(actor) || actsFor(actor, clusterId, 'manager')

export const mayArrangeAuction = (actor: Actor, { clusterId }: { clusterId: string }): boolean =>
  actsFor(actor, clusterId, 'manager')

export const mayLowerPrices = (actor: Actor, { supplierId }: { supplierId: string }): boolean =>
  actsFor(actor, supplierId, 'bidder')
