import type { ApproveRefusal } from '../domain/approve-award.ts'
import type { ConfirmRefusal } from '../domain/confirm-award.ts'
import type { LeaveRefusal, TakeBackRefusal } from '../domain/leave-lot.ts'
import type { SearchRefusal } from '../domain/lots-run.ts'
import type { AnswerRefusal, AskRefusal, DecideRefusal, LowPriceRefusal } from '../domain/low-price.ts'
import type { RecommendRefusal } from '../domain/recommend-award.ts'

type Leave = LeaveRefusal | TakeBackRefusal
type LowPrice = AnswerRefusal | AskRefusal | DecideRefusal | LowPriceRefusal
type Refusal = ApproveRefusal | ConfirmRefusal | RecommendRefusal | SearchRefusal | Leave | LowPrice

/** What a person is told when a rule says no: what is wrong and what to do. */
export const wording = {
  'result-missing': 'There is no result for this lot yet. Recommend when the prices are open and the result is there.',
  'award-under-way': 'The award cannot be recommended at this stage.',
  'lot-left': 'It was decided not to award this lot. Take that back first, if it is to be awarded after all.',
  'lot-left-already': 'It was decided already that this lot is not awarded.',
  'lot-not-left': 'It was not decided to leave this lot, so there is nothing to take back.',
  'bid-not-ranked': 'This bid is not in the ranking, so it cannot be recommended.',
  'award-being-worked-out':
    'The award of the lots together is being worked out for the bids that are in now. Recommend when it is there; the ways to award show how far it is.',
  'award-not-proven':
    'The best award of the lots together could not be proven in the time allowed, so nothing can be recommended on it. Have it tried for longer on the page of the ways to award.',
  'lots-not-compared-now': 'The lots are compared between the opening of the prices and the approval of the award.',
  'lots-worked-out': 'Everything here is worked out and proven, so there is nothing to try for longer.',
  'lots-being-worked-out': 'This is being worked out already. Look again in a moment.',
  'lot-limit-reached':
    'This supplier would win more lots than the tender published. Recommend another bid for this lot, or change the other lot first.',
  'why-not-first-missing':
    'This bid did not come first under the published rule. Say why it is recommended all the same.',
  'nothing-recommended': 'There is no recommendation to approve.',
  'lots-undecided':
    'For one of the lots nothing is decided yet. The manager recommends a bid for it, or decides not to award it.',
  'recommendation-outdated':
    'The bids or lots have changed since a recommendation, and the lots were worked out anew. The manager has to look at it and record the recommendation again.',
  'recommended-bid-out': 'The bid that is recommended was put out. The manager has to recommend another first.',
  'same-person': 'You recommended this award, so somebody else has to approve it.',
  'reasons-missing':
    'A reason is missing for one of the scores, so a bidder could not be told why. The award cannot be approved.',
  'not-in-standstill': 'This award is not in standstill.',
  'standstill-not-over': 'Standstill is not over yet. The award can be confirmed from the day after its last day.',
  'price-not-flagged': 'This price is not very low by the published tests, so there is nothing to ask about it.',
  'explanation-asked-already': 'The supplier has been asked already. Its answer, when it comes, is on this page.',
  'price-question-closed': 'Prices are asked about before the award is approved, and this award is beyond that.',
  'answer-day-too-early': 'Give the supplier at least until tomorrow; several working days are fair.',
  'explanation-not-asked': 'The supplier has not been asked yet. Ask it first: the law gives it the chance to explain.',
  'low-price-decided-already': 'This has been decided and is not opened again.',
  'answer-still-open': 'The supplier may still answer. Decide when it has, or after the last day to answer.',
  'low-price-undecided':
    'This bid asks a very low price. Ask the supplier to explain it and decide on the answer before you recommend the bid.',
  'bid-disregarded': 'It was decided to disregard this bid because of its price, so it cannot be recommended.',
} satisfies Record<Refusal, string>
