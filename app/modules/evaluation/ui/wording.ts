import type { JoinRefusal } from '#app/modules/tenders/domain/join-panel.ts'
import type { ArrangeRefusal, OfferRefusal } from '../domain/auction.ts'
import type { ConditionRefusal, DisqualifyRefusal } from '../domain/bids-out.ts'
import type { AnswerBidderRefusal, AskBidderRefusal } from '../domain/clarification.ts'
import type { ComputeRefusal } from '../domain/compute-results.ts'
import type { DealRefusal } from '../domain/deal-questions.ts'
import type { InterestRefusal } from '../domain/declare-interests.ts'
import type { AcceptRefusal, InviteRefusal } from '../domain/invitation.ts'
import type { LockQualityRefusal } from '../domain/lock-quality.ts'
import type { LockScoresRefusal } from '../domain/lock-scores.ts'
import type { AgreementRefusal } from '../domain/moderation.ts'
import type { SubstituteRefusal } from '../domain/name-substitute.ts'
import type { NextStep } from '../domain/next-step.ts'
import type { RemindRefusal } from '../domain/remind-member.ts'
import type { Unfinished } from '../domain/score.ts'
import type { ScoreQuestionRefusal } from '../domain/score-question.ts'

type Refusal =
  | AcceptRefusal
  | AgreementRefusal
  | AnswerBidderRefusal
  | ArrangeRefusal
  | OfferRefusal
  | AskBidderRefusal
  | ComputeRefusal
  | ConditionRefusal
  | DealRefusal
  | DisqualifyRefusal
  | InterestRefusal
  | InviteRefusal
  | LockQualityRefusal
  | JoinRefusal
  | LockScoresRefusal
  | RemindRefusal
  | ScoreQuestionRefusal
  | SubstituteRefusal

/** What a person is told when a rule says no: what is wrong and what to do. */
export const wording = {
  'bids-not-open': 'The bids are not open yet. We will write to you when they are.',
  'quality-already-locked': 'Quality is locked, so nothing about the scores can change any more.',
  'quality-locked': 'Quality is locked, so agreed scores can no longer change.',
  'own-scores-locked': 'You have locked your scores, so they can no longer change.',
  'interests-not-declared': 'Say first whether you have an interest in any of the bidders.',
  'bidder-unanswered': 'Answer for every bidder on the list, then save.',
  'bidder-unknown': 'The list of bidders has changed. Reload the page and answer again.',
  'nature-missing': 'Say what your interest is, for each bidder where you answered yes.',
  'interest-stands':
    'You declared an interest in this bidder before. It cannot be taken back here: speak to the cluster’s manager.',
  'score-off-scale': 'Choose one of the scores on the published scale.',
  'nothing-scored': 'Choose a score for at least one bid, then save.',
  'more-answers-than-people': 'More people gave a score than took part. Check the numbers of each bid.',
  'voice-off-scale': 'The numbers do not fit the published scale. Reload the page and enter them again.',
  'scores-unfinished':
    'Some questions have no score yet, or a reason too short to stand by itself. Finish those marked in the list, then lock.',
  'scores-not-all-locked':
    'Some members have not locked their own scores yet. Nobody sees another’s scores until all have.',
  'too-few-scorers':
    'Interests that members declared leave too few to score this bid. The cluster’s manager has to name a substitute first.',
  'reason-missing': 'Enter the reason for the agreed score, about this bid.',
  'reason-too-short': 'Say more about why: a bidder should be able to see what the score rests on.',
  'reason-repeats-scale': 'This only repeats the words of the scale. Say what in this bid led the panel to the score.',
  'discussion-missing': 'The scores lay far apart. Note what was said that brought the panel to agree.',
  'replaced-not-on-panel': 'Choose a member who is on the panel today.',
  'no-interest-declared': 'This member has declared no interest. Choose that the substitute takes over everything.',
  'member-has-locked':
    'This member has locked scores, which stay. The substitute can take over only the bids in which the member has an interest.',
  'panel-complete': 'Quality is locked, so nobody can join the panel any more.',
  'already-on-panel': 'This person is on the panel or was on it before. Choose somebody else.',
  'joiner-holds-a-key': 'This person is an opening holder. Whoever opens the bids does not score them.',
  'substitute-not-from-that-school':
    'They speak for a school, so only another person of that school can take their place. Choose somebody else.',
  'substitute-not-from-a-school': 'A substitute must act for a member school. Choose from the list.',
  'agreeing-has-begun': 'Everybody has locked their scores, so the questions can no longer be dealt out anew.',
  'too-few-dealt': 'Each question needs more members: tick at least as many as the tender published, or none for all.',
  'dealt-to-a-stranger': 'The panel has changed. Reload the page and deal the questions again.',
  'dealt-question-unknown': 'One of these questions is not in the tender. Reload the page and deal them again.',
  'locked-score-left-behind':
    'A member has already locked a score for a question you take from them. Leave it with them.',
  'member-is-done': 'This member has locked their scores already, so there is nothing to remind them of.',
  'reminded-today': 'This member was reminded today. You can remind them again tomorrow.',
  'already-invited': 'Somebody with this address is invited already. Withdraw that invitation first.',
  'invitation-used': 'This invitation has been accepted already.',
  'invitation-withdrawn': 'This invitation was withdrawn.',
  'invitation-expired': 'This invitation has lapsed. Ask the cluster’s manager for another.',
  'invitation-for-another': 'This invitation was sent to another address. Sign in under that address.',
  'bidder-cannot-assess': 'You act for a supplier, so you cannot assess bids.',
  'clarification-waiting': 'A question about this answer is still with the bidder. Wait for its answer first.',
  'clarification-due-past': 'Choose a day that is still to come, so that the bidder has time to answer.',
  'clarification-answered': 'This question is answered already. An answer stays as it is.',
  'clarification-late': 'The time to answer is over.',
  'clarification-names-bidder':
    'Your answer names your company. The panel does not know whose bid it is: leave the name out and send it again.',
  'no-quorum': 'Too few of the panel met to agree. Tick everybody who took part, or meet again.',
  'conditions-not-judged': 'The conditions of taking part are not judged yet. You can score once they are.',
  'no-conditions': 'The tender published no conditions, so there is nothing to judge.',
  'scoring-has-begun': 'The panel has begun to score, so the judgement stays. Put a bidder out below if you must.',
  'condition-unanswered': 'Say of every bidder whether it meets each condition, then save.',
  'condition-reason-missing': 'Say what is lacking for each condition that is not met; the company is told.',
  'award-already-approved': 'The award is approved, so no bidder can be put out any more.',
  'already-out': 'This bidder is out already.',
  'no-bids': 'No bid was opened, so there is nothing to lock.',
  'not-all-agreed': 'Some questions have no agreed score yet. Agree on those marked in the list, then lock.',
  'prices-not-open': 'The prices are not open yet.',
  'auction-not-over': 'Bidders may still lower their prices. The result follows when the auction is over.',
  'no-auction-published': 'The tender published no auction, so the sealed prices count.',
  'auction-arranged': 'The auction is arranged already. Its beginning does not change.',
  'auction-too-soon': 'Choose a time at least a day ahead, so that every bidder can be there.',
  'auction-not-begun': 'The auction has not begun yet.',
  'auction-over': 'The auction is over. The last prices you gave count.',
  'bid-is-out': 'This bid is out, so its prices no longer matter.',
  'school-dearer': 'With these figures a school would pay more than before. Lower them so that none does.',
  'line-missing': 'Enter a figure for every line.',
  'step-too-small': 'The whole-life cost does not fall far enough. Lower it by the published step or more.',
  'already-computed': 'The result has been worked out already and does not change.',
  'nothing-to-compare': 'No bid has both agreed scores and an opened price, so there is no result.',
  'cannot-be-evaluated': 'A bid comes to a price of nothing or less, so bids cannot be compared. Ask for help.',
} satisfies Record<Refusal, string>

/** What is a member's to do next, as a link or a sentence. */
export const stepText: Record<NextStep, string> = {
  'wait-for-opening': 'The bids are still sealed. We will write to you when they are opened.',
  'nothing-came': 'No bid was received in time.',
  declare: 'Say whether you have an interest in any bidder',
  'wait-for-conditions': 'The conditions of taking part are being judged. You can score once that is done.',
  score: 'Score the bids',
  lock: 'Lock your scores',
  'wait-for-members': 'You have locked your scores. Other members are still scoring.',
  agree: 'Agree the scores with the panel',
  'wait-for-agreement': 'The panel’s agreed scores are being recorded.',
  'lock-quality': 'Lock quality',
  'wait-for-prices': 'Quality is locked. The prices are opened next.',
  'see-result': 'See the result',
  'school-done': 'Your school’s scores are locked. There is nothing more for you to do.',
  cancelled: 'This tender was cancelled.',
}

/** Where a member does it. */
export function stepHref(step: NextStep, tenderId: string): string | undefined {
  const base = `/panel/${tenderId}`
  switch (step) {
    case 'declare':
      return `${base}/interests`
    case 'score':
      return base
    case 'lock':
      return `${base}#lock`
    case 'agree':
    case 'lock-quality':
      return `${base}/moderation`
    case 'see-result':
      return `${base}/result`
    default:
      return undefined
  }
}

/** What one cell of the desk still lacks, in two or three words. */
export const lackText: Record<Unfinished['why'], string> = {
  'score-missing': 'To score',
  'score-off-scale': 'Score again',
  'reason-missing': 'Reason missing',
  'reason-too-short': 'Reason too short',
  'reason-repeats-scale': 'Repeats the scale',
}

/** What is said below a member's reason, so that it can be put right before locking. */
export const reasonNote: Record<'reason-missing' | 'reason-too-short' | 'reason-repeats-scale', string> = {
  'reason-missing': 'A reason is still missing. You can lock your scores only when each has one.',
  'reason-too-short': 'This reason is too short to lock. Say what in this bid led you to the score.',
  'reason-repeats-scale':
    'This mostly repeats the words of the scale. Reasons like that have not stood up in court: say what in this bid led you to the score.',
}

type Flagged = { readonly mustDiscuss: boolean; readonly range: number; readonly alone: readonly string[] }

/** What is said beside the dots of one answer, where the panel should talk. */
export function cellFlag({ mustDiscuss, range, alone }: Flagged): string | undefined {
  const apart = mustDiscuss ? `${range} apart: talk about this one` : ''
  const who = alone.length === 1 ? `${alone[0]} stands alone` : ''
  return [apart, who].filter(Boolean).join('. ') || undefined
}
