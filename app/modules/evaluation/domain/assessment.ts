import type { SubstituteScope } from '#app/modules/tenders/domain/join-panel.ts'
import { isForSchools } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import type { PanelRole } from '#app/modules/tenders/domain/tender.ts'
import type { SchoolVoice } from './school-voice.ts'

export type PanelSeat = {
  readonly personId: string
  /** For which school they act; whoever has the part `school` speaks for it. */
  readonly schoolId: string | null
  /** An assessor comes from outside the schools, for the questions dealt to them and nothing else. */
  readonly role: PanelRole
  /** A substitute scores what this member does not: all of it, or only the bids they have an interest in. */
  readonly inPlaceOf: string | null
  readonly scope: SubstituteScope
}
/** A question given to one member. Where it is given to no member, all of them score it. */
export type DealtTo = { readonly criterionId: string; readonly personId: string }

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
  /** Passages of the answer that the score rests on. */
  readonly evidence: readonly string[]
  /** Who took part, where a school scores for itself and says so. */
  readonly voice: SchoolVoice | null
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
  /** The schools that each lot binds, by the lot's id. */
  readonly lotSchools: Readonly<Record<string, readonly string[]>>
  /** How many members at least score each question of each bid, as published. */
  readonly fewestScorers: number
  readonly panel: readonly PanelSeat[]
  readonly dealt: readonly DealtTo[]
  /** The bids that are in: one that is out is not among them. */
  readonly bids: readonly BlindBid[]
  /** Whether every condition that the tender published has been judged; nothing is scored before. */
  readonly conditionsJudged: boolean
  readonly interests: readonly Interest[]
  readonly scores: readonly GivenScore[]
  readonly agreed: readonly StandingAgreement[]
}

type Lots = Pick<Assessment, 'bids' | 'lotSchools'>
type Interests = Lots & Pick<Assessment, 'interests' | 'panel'>

const said = ({ interests }: Pick<Assessment, 'interests'>, personId: string, bidId: string) =>
  interests.find((interest) => interest.personId === personId && interest.bidId === bidId)

const isConflicted = (of: Pick<Assessment, 'interests'>, personId: string, bidId: string): boolean =>
  said(of, personId, bidId)?.conflicted === true

/** Whether a person has declared, and has no interest in the bidder of this bid. */
export const isFreeOf = (of: Pick<Assessment, 'bids' | 'interests'>, personId: string, bidId: string): boolean =>
  hasDeclared(of, personId) && said(of, personId, bidId)?.conflicted === false

/** Whoever speaks for a school scores only the bids for the lot that binds it. */
const isForSchoolOf = ({ bids, lotSchools }: Lots, { role, schoolId }: PanelSeat, bidId: string): boolean => {
  const lotId = bids.find((bid) => bid.bidId === bidId)?.lotId ?? ''
  return role !== 'school' || (schoolId !== null && (lotSchools[lotId] ?? []).includes(schoolId))
}

/** A substitute for somebody's interests scores only the bids in which that member has one. */
const covers = (of: Lots & Pick<Assessment, 'interests'>, seat: PanelSeat, bidId: string): boolean =>
  isForSchoolOf(of, seat, bidId) &&
  (seat.inPlaceOf === null || seat.scope === 'whole' || isConflicted(of, seat.inPlaceOf, bidId))

/** Nothing of any bid is shown to a member who has not said of every bidder whether they have an interest. */
export const hasDeclared = (of: Pick<Assessment, 'bids' | 'interests'>, personId: string): boolean =>
  of.bids.every(({ bidId }) => said(of, personId, bidId) !== undefined)

/** The bids a member may read and score: none before declaring, and never one of a bidder they have an interest in. */
export function bidsOf(of: Interests, personId: string): BlindBid[] {
  const seat = of.panel.find((one) => one.personId === personId)
  return seat ? of.bids.filter(({ bidId }) => isFreeOf(of, personId, bidId) && covers(of, seat, bidId)) : []
}

export const mayReadBid = (of: Interests, personId: string, bidId: string): boolean =>
  bidsOf(of, personId).some((bid) => bid.bidId === bidId)

type Dealing = Pick<Assessment, 'panel' | 'dealt' | 'questions'>

const isOfSchools = ({ questions }: Pick<Assessment, 'questions'>, criterionId: string): boolean =>
  questions.some((question) => question.id === criterionId && isForSchools(question))

/** The questions that the panel scores and agrees on; the others are the schools' own. */
export const panelQuestions = ({ questions }: Pick<Assessment, 'questions'>): PublishedCriterion[] =>
  questions.filter((question) => !isForSchools(question))

/** The members of the panel, without those who speak for a school. */
export const panelMembersOf = <Seat extends Pick<PanelSeat, 'role'>>(panel: readonly Seat[]): Seat[] =>
  panel.filter(({ role }) => role !== 'school')

/**
 * Whether a question is this person's to score. A substitute has the questions of the member they stand in for; whoever
 * speaks for a school has those that the schools score, and nobody else has them.
 */
export function isDealtTo(of: Dealing, personId: string, criterionId: string): boolean {
  const { panel, dealt } = of
  const seat = panel.find((one) => one.personId === personId)
  if (!seat) return false
  const ofSchools = isOfSchools(of, criterionId)
  if (ofSchools || seat.role === 'school') return ofSchools && seat.role === 'school'
  const named = dealt.filter((one) => one.criterionId === criterionId).map((one) => one.personId)
  if (named.includes(personId) || (seat.inPlaceOf !== null && named.includes(seat.inPlaceOf))) return true
  const outside = panel.filter(({ role }) => role === 'assessor').map((one) => one.personId)
  return seat.role !== 'assessor' && named.every((person) => outside.includes(person))
}

/** The questions a person scores, in the order published. */
export const questionsOf = (of: Dealing & Pick<Assessment, 'questions'>, personId: string): PublishedCriterion[] =>
  of.questions.filter(({ id }) => isDealtTo(of, personId, id))

/** Who is asked to score one question of a bid: those it is dealt to, but for whoever has an interest in its bidder. */
export const scorersOf = (
  of: Dealing & Lots & Pick<Assessment, 'interests'>,
  bidId: string,
  criterionId: string,
): string[] =>
  of.panel
    .filter((seat) => isDealtTo(of, seat.personId, criterionId) && covers(of, seat, bidId))
    .map(({ personId }) => personId)
    .filter((personId) => !isConflicted(of, personId, bidId))

/** How many score a question of a bid at least: as many as published, or one for each school where the schools score. */
const fewestFor = ({ lotSchools, fewestScorers }: Assessment, { lotId }: BlindBid, question: PublishedCriterion) =>
  isForSchools(question) ? (lotSchools[lotId] ?? []).length : fewestScorers

/** The bids for which interests leave fewer scorers than the tender published: a substitute has to be named. */
export const bidsShortOfScorers = (of: Assessment): BlindBid[] =>
  of.bids.filter((bid) =>
    of.questions.some((question) => scorersOf(of, bid.bidId, question.id).length < fewestFor(of, bid, question)),
  )

export const scoresOf = ({ scores }: Pick<Assessment, 'scores'>, personId: string): GivenScore[] =>
  scores.filter((score) => score.personId === personId)

/** A member is done once every question dealt to them is locked, for every bid they score. */
export function hasLocked(of: Assessment, personId: string): boolean {
  if (!hasDeclared(of, personId)) return false
  const own = scoresOf(of, personId)
  const isLocked = (bidId: string, criterionId: string) =>
    own.some((score) => score.bidId === bidId && score.criterionId === criterionId && score.lockedAt !== null)
  const questions = questionsOf(of, personId)
  return bidsOf(of, personId).every(({ bidId }) => questions.every(({ id }) => isLocked(bidId, id)))
}

/** Members see one another's scores only from here on: every member has locked their own (invariant I6 of our security notes). */
export const moderationHasBegun = (of: Assessment): boolean =>
  of.bids.length > 0 && of.panel.every(({ personId }) => hasLocked(of, personId))

export const isChair = (of: Pick<Assessment, 'panel'>, personId: string): boolean =>
  of.panel.some((seat) => seat.role === 'chair' && seat.personId === personId)

/**
 * Which questions of the others' scores a member meets when the panel agrees: the chair all, the rest what they scored.
 * What a school gave is agreed by nobody.
 */
export const mayModerateQuestion = (of: Dealing, personId: string, criterionId: string): boolean =>
  !isOfSchools(of, criterionId) && (isChair(of, personId) || isDealtTo(of, personId, criterionId))

/**
 * Who records what the panel agreed about a question of a bid: its chair. Where the chair has an interest in the bidder,
 * any member who scored it, because the chair may not even read that bid. Never somebody from outside the schools.
 */
export function mayAgree(of: Assessment, personId: string, bidId: string, criterionId: string): boolean {
  if (!mayReadBid(of, personId, bidId) || isOfSchools(of, criterionId)) return false
  if (isChair(of, personId)) return true
  const chair = of.panel.find((seat) => seat.role === 'chair')
  const isMember = of.panel.some((seat) => seat.personId === personId && seat.role === 'member')
  return (
    isMember && isDealtTo(of, personId, criterionId) && chair !== undefined && isConflicted(of, chair.personId, bidId)
  )
}
