import type { ApproveRefusal } from '../domain/approve-award.ts'
import type { ConfirmRefusal } from '../domain/confirm-award.ts'
import type { RecommendRefusal } from '../domain/recommend-award.ts'

type Refusal = ApproveRefusal | ConfirmRefusal | RecommendRefusal

/** What a person is told when a rule says no: what is wrong and what to do. */
export const wording = {
  'result-missing': 'There is no result for this lot yet. Recommend when the prices are open and the result is there.',
  'award-under-way': 'The award cannot be recommended at this stage.',
  'bid-not-ranked': 'This bid is not in the ranking, so it cannot be recommended.',
  'why-not-first-missing':
    'This bid did not come first under the published rule. Say why it is recommended all the same.',
  'nothing-recommended': 'There is no recommendation to approve.',
  'recommended-bid-out': 'The bid that is recommended was put out. The manager has to recommend another first.',
  'same-person': 'You recommended this award, so somebody else has to approve it.',
  'reasons-missing':
    'A reason is missing for one of the scores, so a bidder could not be told why. The award cannot be approved.',
  'not-in-standstill': 'This award is not in standstill.',
  'standstill-not-over': 'Standstill is not over yet. The award can be confirmed from the day after its last day.',
} satisfies Record<Refusal, string>
