import { log } from '../log.server.ts'
import { Refused } from '../refusals.ts'
import { forgiveAttempts, spendAttempt } from './attempts.server.ts'
import { callAuth, cookiesOf, faultOf } from './call-auth.server.ts'
import { networkOf } from './network.ts'

export type SignInRefusal = 'wrong-credentials' | 'wrong-code' | 'too-many-attempts' | 'sign-in-again'

/** From one network nobody can lock a person out for the hour: 60 tries stay below the 100 that all networks share. */
const FROM_ONE_NETWORK = { tries: 10, seconds: 600 }
const FROM_ANYWHERE = { tries: 100, seconds: 3600 }

/** A school where everybody registers on one day stays below it; a machine that fills the site does not. */
const NEW_ACCOUNTS = { tries: 60, seconds: 3600 }

export async function countRegistration(request: Request): Promise<void> {
  const network = networkOf(request.headers.get('x-client-ip'))
  if (!(await spendAttempt(['register', network], NEW_ACCOUNTS))) throw refusal('too-many-attempts', network)
}

export type SignedIn = { readonly codeNeeded: boolean; readonly headers: Headers }

/** E-mail and password. An address without an account fails like a wrong password, in words and in time. */
export async function signInWithPassword(
  request: Request,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const network = networkOf(request.headers.get('x-client-ip'))
  const here = ['password', email, network]
  const allowed =
    (await spendAttempt(here, FROM_ONE_NETWORK)) && (await spendAttempt(['password', email], FROM_ANYWHERE))
  if (!allowed) throw refusal('too-many-attempts', network)
  const answer = await callAuth(request, '/sign-in/email', { email, password })
  const fault = await faultOf(answer)
  if (fault === 'TOO_MANY_REQUESTS') throw refusal('too-many-attempts', network)
  if (fault !== null) throw refusal('wrong-credentials', network)
  await forgiveAttempts(here)
  const body: { twoFactorRedirect?: boolean } = await answer.json()
  log.info({ network, codeNeeded: body.twoFactorRedirect === true }, 'password accepted')
  return { codeNeeded: body.twoFactorRedirect === true, headers: cookiesOf(answer) }
}

const tooMany = ['TOO_MANY_REQUESTS', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED']

/** The second step: six digits of the app, or one of the backup codes. */
export async function signInWithCode(request: Request, code: string): Promise<Headers> {
  const network = networkOf(request.headers.get('x-client-ip'))
  const answer = /^\d{6}$/.test(code)
    ? await callAuth(request, '/two-factor/verify-totp', { code })
    : await callAuth(request, '/two-factor/verify-backup-code', { code: withHyphen(code) })
  const fault = await faultOf(answer)
  if (fault === null) return cookiesOf(answer)
  if (tooMany.includes(fault)) throw refusal('too-many-attempts', network)
  if (fault === 'INVALID_TWO_FACTOR_COOKIE') throw refusal('sign-in-again', network)
  throw refusal('wrong-code', network)
}

const withHyphen = (code: string): string => `${code.replace('-', '').slice(0, 5)}-${code.replace('-', '').slice(5)}`

function refusal(reason: SignInRefusal, network: string): Refused {
  log.warn({ reason, network }, 'sign-in refused')
  return new Refused(reason)
}
