import { wording as fileWording } from '#app/modules/files/ui/wording.ts'
import type { BeginRefusal } from '../domain/begin-opening.ts'
import type { ChangeRefusal } from '../domain/change-draft.ts'
import type { FinishRefusal } from '../domain/finish-opening.ts'
import type { ReleaseRefusal, ShareRefusal } from '../domain/give-shares.ts'
import type { KeepSealedRefusal } from '../domain/keep-sealed.ts'
import type { StartRefusal } from '../domain/start-bid.ts'
import type { SubmitRefusal } from '../domain/submit-bid.ts'
import type { WithdrawRefusal } from '../domain/withdraw-bid.ts'

type BidRefusal =
  | StartRefusal
  | ChangeRefusal
  | KeepSealedRefusal
  | SubmitRefusal
  | WithdrawRefusal
  | 'bid-incomplete'
  | 'own-copy-does-not-fit'

export const wording = {
  ...fileWording,
  'tender-closed': 'The deadline has passed. Bids can no longer be written, sealed, changed or withdrawn',
  'tender-cancelled': 'The buyer has ended this tender, so there is nothing left to bid for',
  'already-started': 'Your company already has a bid for this lot. You find it on the page of your company',
  'no-such-lot': 'Choose the lot you bid for',
  'no-draft': 'There is no draft to change. Begin an amendment first',
  'draft-changed':
    'The bid was changed while it was being sealed, perhaps in another window. Check it and seal it again',
  'terms-changed': 'The terms of the tender have changed since this was sealed. Check the bid and seal it again',
  'not-sealed': 'The bid was changed after it was sealed. Check it, seal it again and then submit it',
  'wrong-key-set': 'This was sealed for other keys than those of the tender. Check the bid and seal it again',
  'nothing-submitted': 'There is no submitted bid',
  'bid-incomplete': 'Something is still missing. The list below says what',
  'own-copy-does-not-fit':
    'This is not the own copy of the bid you last submitted. Paste the whole text you kept when you sealed it, or start again from a blank bid',
} satisfies Record<BidRefusal, string> & Record<string, string>

export const openingWording = {
  'still-sealed': 'It is too early: the deadline and the cooling-off after it must have passed',
  'quality-not-locked': 'Prices stay sealed until the panel has locked its scores for quality',
  'already-opened': 'These envelopes have been opened already',
  'tender-cancelled': 'The buyer has ended this tender. Its bids are never opened',
  'already-begun': 'Another holder has just begun the opening. Go on with it below',
  'not-begun': 'The opening has not begun yet',
  'not-a-holder': 'You are not a holder of this tender',
  'shares-incomplete': 'The shares did not arrive whole. Enter your code again',
  'not-enough-shares': 'Not enough holders have given their shares within the last half hour',
  'list-differs': 'The list of envelopes is not the one that was frozen. Nothing was opened',
  'wrong-code': 'This is not the code that was made for this tender. Check every group and try again',
} satisfies Record<BeginRefusal | ShareRefusal | ReleaseRefusal | FinishRefusal | 'wrong-code', string>
