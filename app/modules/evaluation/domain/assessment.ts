import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'

export type PanelSeat = { readonly personId: string; readonly role: 'chair' | 'member' }
/** A bid as the panel knows it: which lot it is for, and the letter it was given when it was opened. */
export type BlindBid = { readonly bidId: string; readonly lotId: string; readonly alias: string }
export type Interest = {
  readonly personId: string
  readonly bidId: string
  readonly conflicted: boolean
  readonly nature: string
}

export type GivenScore = {
  readonly id: string
  readonly bidId: string
  readonly criterionId: string
  readonly personId: string
  readonly score: number
  readonly reason: string
  readonly lockedAt: Date | null
}

export type StandingAgreement = {
  readonly bidId: string
  readonly criterionId: string
  readonly score: number
  readonly reason: string
  readonly discussion: string
  readonly agreedBy: string
  readonly agreedAt: Date
}

/** How far the panel of one tender has come. `questions` are the scored criteria in the order published. */
export type Assessment = {
  readonly tenderId: string
  readonly stage: Stage
  readonly levels: readonly ScaleLevel[]
  readonly questions: readonly PublishedCriterion[]
  readonly panel: readonly PanelSeat[]
  readonly bids: readonly BlindBid[]
  readonly interests: readonly Interest[]
  readonly scores: readonly GivenScore[]
  readonly agreed: readonly StandingAgreement[]
}

type Interests = Pick<Assessment, 'bids' | 'interests'>

const said = ({ interests }: Pick<Assessment, 'interests'>, personId: string, bidId: string) =>
  interests.find((interest) => interest.personId === personId && interest.bidId === bidId)

/** Nothing of any bid is shown to a member who has not said of every bidder whether they have an interest. */
export const hasDeclared = (of: Interests, personId: string): boolean =>
  of.bids.every(({ bidId }) => said(of, personId, bidId) !== undefined)

/** The bids a member may read and score: none before declaring, and never one of a bidder they have an interest in. */
export const bidsOf = (of: Interests, personId: string): BlindBid[] =>
  hasDeclared(of, personId) ? of.bids.filter(({ bidId }) => said(of, personId, bidId)?.conflicted === false) : []

export const mayReadBid = (of: Interests, personId: string, bidId: string): boolean =>
  bidsOf(of, personId).some((bid) => bid.bidId === bidId)

/** Who is asked to score a bid: every member but those who declared an interest in its bidder. */
export const scorersOf = (of: Pick<Assessment, 'panel' | 'interests'>, bidId: string): string[] =>
  of.panel.map(({ personId }) => personId).filter((personId) => said(of, personId, bidId)?.conflicted !== true)

export const scoresOf = ({ scores }: Pick<Assessment, 'scores'>, personId: string): GivenScore[] =>
  scores.filter((score) => score.personId === personId)

/** A member is done once every question of every bid they score is locked. */
export function hasLocked(of: Assessment, personId: string): boolean {
  if (!hasDeclared(of, personId)) return false
  const own = scoresOf(of, personId)
  const isLocked = (bidId: string, criterionId: string) =>
    own.some((score) => score.bidId === bidId && score.criterionId === criterionId && score.lockedAt !== null)
  return bidsOf(of, personId).every(({ bidId }) => of.questions.every(({ id }) => isLocked(bidId, id)))
}

/** Members see one another's scores only from here on: every member has locked their own (invariant I6 of our security notes). */
export const moderationHasBegun = (of: Assessment): boolean =>
  of.bids.length > 0 && of.panel.every(({ personId }) => hasLocked(of, personId))

const isChair = (of: Pick<Assessment, 'panel'>, personId: string): boolean =>
  of.panel.some((seat) => seat.role === 'chair' && seat.personId === personId)

/**
 * Who records what the panel agreed about a bid: its chair. Where the chair has an interest in the bidder, any member who
 * has none, because the chair may not even read that bid.
 */
export function mayAgree(of: Assessment, personId: string, bidId: string): boolean {
  if (!mayReadBid(of, personId, bidId)) return false
  const chair = of.panel.find((seat) => seat.role === 'chair')
  return isChair(of, personId) || (chair !== undefined && said(of, chair.personId, bidId)?.conflicted === true)
}
