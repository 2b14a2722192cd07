import { z } from 'zod'

const someId = (sentence: string) => z.uuid(sentence)
const name = (sentence: string) =>
  z.string(sentence).trim().min(1, sentence).max(120, 'The name must be 120 characters or fewer')

const email = z
  .string('Enter your e-mail address')
  .trim()
  .toLowerCase()
  .min(1, 'Enter your e-mail address')
  .max(254, 'The e-mail address must be 254 characters or fewer')
  .pipe(z.email('Enter an e-mail address in the right form, like name@example.org'))

const newPassword = z
  .string('Enter a password')
  .min(12, 'The password must be 12 characters or more. Three or four words that do not belong together are good')
  .max(128, 'The password must be 128 characters or fewer')

const currentPassword = z
  .string('Enter your password')
  .min(1, 'Enter your password')
  .max(128, 'The password must be 128 characters or fewer')

const roles = [
  'business-manager',
  'head',
  'governor',
  'manager',
  'chair',
  'member',
  'bidder',
  'operator',
  'auditor',
] as const
const role = z.enum(roles, 'Choose what the person is in this body')

export const RegisterPerson = z.object({ name: name('Enter your name'), email, password: newPassword })

export const EnrolPerson = z.object({
  name: name('Enter the name'),
  email,
  password: newPassword.optional(),
  /** The text an authenticator app is set up with; 32 letters or digits. Gives the person a second factor at once. */
  appSecret: z.string().min(16).max(64).optional(),
})

export const FoundOrganisation = z.object({
  kind: z.enum(['school', 'cluster', 'supplier', 'platform'], 'Choose what kind of body it is'),
  name: name('Enter the name of the body'),
  role,
  /** Who founds it, when it is not the person acting. */
  personId: someId('Choose a person').optional(),
  /** The id it gets, where the module that keeps its facts has already chosen one in the same transaction. */
  id: someId('Choose a body').optional(),
})

export const GiveSeat = z.object({
  organisationId: someId('Choose a body'),
  personId: someId('Choose a person'),
  role,
})

export const EndSeat = z.object({ seatId: someId('Choose a seat') })

export const TakeSeat = z.object({ seatId: someId('Choose who you act for'), sessionId: someId('Sign in again') })

export const SignIn = z.object({ email, password: currentPassword })

export const SecondFactor = z.object({
  code: z
    .string('Enter the code')
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'Enter the code')
        .regex(
          /^(\d{6}|[A-Za-z0-9]{5}-?[A-Za-z0-9]{5})$/,
          'The code must be 6 digits, or a backup code such as aB3dE-7gH9k',
        ),
    ),
})

export const AppCode = z.object({
  code: z
    .string('Enter the code')
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the 6 digits that your app shows')),
})

export const WithPassword = z.object({ password: currentPassword })

export const ChangePassword = z.object({ password: currentPassword, newPassword })

export const RemovePasskey = z.object({ passkey: someId('Choose a passkey') })

/** What the switcher posts; the session is the one that posted it. */
export const SeatChoice = z.object({ seat: someId('Choose who you act for') })
