import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Assessment, hasLocked } from './assessment.ts'

/** A bidder by name, and the bids it made: the name and the bids are never shown together. */
export type NamedBidder = { readonly token: string; readonly bidIds: readonly string[] }
export type InterestAnswer = { readonly token: string; readonly conflicted: boolean; readonly nature: string }
export type Declaration = { readonly bidId: string; readonly conflicted: boolean; readonly nature: string }

export type InterestRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'bidder-unanswered'
  | 'bidder-unknown'
  | 'nature-missing'
  | 'interest-stands'
  | 'own-scores-locked'

export type InterestSheet = {
  readonly assessment: Assessment
  readonly personId: string
  readonly bidders: readonly NamedBidder[]
}

/**
 * Each member says of each bidder whether they have an interest in it, before reading anything (Procurement Act 2023,
 * sections 81 to 83). An interest that comes to mind later can be added until the member's own scores are locked; one that
 * was declared is not taken back by the member alone.
 */
export function declareInterests(
  { assessment, personId, bidders }: InterestSheet,
  answers: readonly InterestAnswer[],
): Decision<readonly Declaration[], InterestRefusal> {
  if (assessment.stage === 'published') return refuse('bids-not-open')
  if (assessment.stage !== 'opened') return refuse('quality-already-locked')
  const fault = answersFault(bidders, answers)
  if (fault) return refuse(fault)
  if (assessment.interests.some((one) => one.personId === personId) && hasLocked(assessment, personId))
    return refuse('own-scores-locked')
  const declared = bidders.flatMap(({ token, bidIds }): Declaration[] => {
    const answer = answers.find((one) => one.token === token)
    const { conflicted = false, nature = '' } = answer ?? {}
    return bidIds.map((bidId) => ({ bidId, conflicted, nature: conflicted ? nature.trim() : '' }))
  })
  if (takesBack(assessment, personId, declared)) return refuse('interest-stands')
  const conflicted = declared.filter((one) => one.conflicted).map(({ bidId }) => bidId)
  return accept(declared, {
    type: 'evaluation.interests-declared',
    chain: assessment.tenderId,
    about: personId,
    data: { bids: declared.length, conflicted: conflicted.sort() },
  })
}

function answersFault(bidders: readonly NamedBidder[], answers: readonly InterestAnswer[]): InterestRefusal | null {
  if (answers.some(({ token }) => !bidders.some((bidder) => bidder.token === token))) return 'bidder-unknown'
  if (bidders.some(({ token }) => !answers.some((answer) => answer.token === token))) return 'bidder-unanswered'
  return answers.some(({ conflicted, nature }) => conflicted && nature.trim() === '') ? 'nature-missing' : null
}

const takesBack = ({ interests }: Assessment, personId: string, now: readonly Declaration[]): boolean =>
  interests.some(
    (before) =>
      before.personId === personId &&
      before.conflicted &&
      now.some(({ bidId, conflicted }) => bidId === before.bidId && !conflicted),
  )
