import type { SecurityRefusal } from '../../../platform/auth/second-factor.server.ts'
import type { SignInRefusal } from '../../../platform/auth/sign-in.server.ts'
import type { FoundRefusal } from '../domain/found-organisation.ts'
import type { RegisterRefusal } from '../domain/register-person.ts'
import type { EndSeatRefusal, GiveSeatRefusal, TakeSeatRefusal } from '../domain/seats.ts'

const easyPassword =
  'Others would try this password soon. Choose another one; three or four words that do not belong together are good.'
const tooMany = 'There were too many tries. Wait ten minutes, then try again.'

export const signInWording = {
  'wrong-credentials': 'The e-mail address or the password is not right. Check both and try again.',
  'wrong-code': 'The code is not right, or it has been used. Wait for the next one in your app and try again.',
  'too-many-attempts': tooMany,
  'sign-in-again': 'Ten minutes have passed since you gave your password. Sign in again.',
} satisfies Record<SignInRefusal, string>

export const registerWording = {
  'email-taken': 'There is already an account with this e-mail address. Sign in instead, or use another address.',
  'password-too-easy': easyPassword,
  'too-many-attempts': tooMany,
} satisfies Record<RegisterRefusal | 'too-many-attempts', string>

export const securityWording = {
  'wrong-password': 'The password is not right. Check it and try again.',
  'wrong-app-code': 'The code is not right. Check that your app shows it for Clusterbuy, and try the next one.',
  'too-many-attempts': tooMany,
  'app-already-set-up': 'An app is already set up. To use another one, remove this one first.',
  'no-app-set-up': 'No authenticator app is set up.',
  'sign-in-first': 'To change passkeys you must have signed in within the last fifteen minutes. Sign in again.',
  'password-too-easy': easyPassword,
} satisfies Record<SecurityRefusal, string>

export const seatWording = {
  'seat-ended': 'This seat has ended. Choose another one.',
  'role-not-in-this-body': 'There is no such role in this body. Choose another one.',
  'seat-already-held': 'This person already has this seat.',
  'seat-already-ended': 'This seat has already ended.',
  'nobody-left-to-lead':
    'Nobody else could give seats then. Give somebody else a seat that leads this body first, then end this one.',
} satisfies Record<TakeSeatRefusal | GiveSeatRefusal | EndSeatRefusal | FoundRefusal, string>
