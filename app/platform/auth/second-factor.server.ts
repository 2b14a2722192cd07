import { and, eq, ne } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { sessions } from '#db/schema/identity.ts'
import { isEasilyGuessed } from '../../modules/identity/domain/register-person.ts'
import { log } from '../log.server.ts'
import { NotFound, Refused, SignInNeeded } from '../refusals.ts'
import { readSession, renewedHeaders, type Session } from '../session.server.ts'
import { spendAttempt } from './attempts.server.ts'
import { FRESH_SECONDS } from './auth.server.ts'
import { callAuth, cookiesOf, faultOf } from './call-auth.server.ts'

export type SecurityRefusal =
  | 'wrong-password'
  | 'wrong-app-code'
  | 'too-many-attempts'
  | 'app-already-set-up'
  | 'no-app-set-up'
  | 'sign-in-first'
  | 'password-too-easy'

const PASSWORD_AGAIN = { tries: 10, seconds: 600 }

const reasons: Readonly<Record<string, SecurityRefusal>> = {
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-app-code',
  TOO_MANY_REQUESTS: 'too-many-attempts',
  TOTP_ALREADY_ENABLED: 'app-already-set-up',
  TOTP_NOT_ENABLED: 'no-app-set-up',
  TWO_FACTOR_NOT_ENABLED: 'no-app-set-up',
  SESSION_NOT_FRESH: 'sign-in-first',
}

async function signedIn(request: Request): Promise<Session> {
  const session = await readSession(request)
  if (session === null) throw new SignInNeeded()
  return session
}

/** One step that the library does for somebody signed in; what it refuses becomes a reason of ours. */
async function step(request: Request, path: `/${string}`, body: object): Promise<Response> {
  const answer = await callAuth(request, path, body)
  const fault = await faultOf(answer)
  if (fault === null) return answer
  const reason = reasons[fault]
  if (!reason) throw new Error(`${path} failed: ${fault}`)
  throw new Refused(reason)
}

/** Where the password is asked again, it can be tried as seldom as when signing in. */
async function passwordStep(request: Request, path: `/${string}`, body: object): Promise<Response> {
  const { personId } = (await signedIn(request)).actor
  if (!(await spendAttempt(['password again', personId], PASSWORD_AGAIN))) throw new Refused('too-many-attempts')
  return step(request, path, body)
}

/** Whoever else is signed in as this person, perhaps with a stolen password, is signed out. */
async function endOtherSessions({ actor, sessionId }: Session): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, actor.personId), ne(sessions.id, sessionId)))
}

async function endAllBut(headers: Headers): Promise<void> {
  const pairs = headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const after = new Request('http://own.invalid', { headers: { cookie: pairs.join('; ') } })
  await endOtherSessions(await signedIn(after))
}

/** The key that an authenticator app is set up with, in base 32 as such apps read it, and codes for when it is lost. */
export type AppKey = { readonly key: string; readonly backupCodes: readonly string[] }

export async function beginApp(request: Request, password: string): Promise<AppKey> {
  const answer = await passwordStep(request, '/two-factor/enable', { password })
  const { totpURI, backupCodes }: { totpURI: string; backupCodes: readonly string[] } = await answer.json()
  return { key: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes }
}

/** From here on signing in asks for a code, and this session has shown one. */
export async function confirmApp(request: Request, code: string): Promise<Headers> {
  const { actor } = await signedIn(request)
  const headers = cookiesOf(await step(request, '/two-factor/verify-totp', { code }))
  await endAllBut(headers)
  log.info({ personId: actor.personId }, 'second factor set up')
  return headers
}

export async function newBackupCodes(request: Request, password: string): Promise<readonly string[]> {
  const answer = await passwordStep(request, '/two-factor/generate-backup-codes', { password })
  const { backupCodes }: { backupCodes: readonly string[] } = await answer.json()
  return backupCodes
}

export async function removeApp(request: Request, password: string): Promise<Headers> {
  const { actor } = await signedIn(request)
  if (!actor.secondFactor) throw new Refused('no-app-set-up')
  const headers = cookiesOf(await passwordStep(request, '/two-factor/disable', { password }))
  await endAllBut(headers)
  log.info({ personId: actor.personId }, 'second factor removed')
  return headers
}

export async function changePassword(
  request: Request,
  { password, newPassword, email }: { password: string; newPassword: string; email: string },
): Promise<Headers> {
  if (isEasilyGuessed(newPassword, email)) throw new Refused('password-too-easy')
  await passwordStep(request, '/change-password', { currentPassword: password, newPassword })
  await endOtherSessions(await signedIn(request))
  return renewedHeaders(request)
}

export const isFresh = ({ since }: Session, now: number): boolean => now - since.getTime() < FRESH_SECONDS * 1000

export async function removePasskey(request: Request, id: string): Promise<void> {
  const session = await signedIn(request)
  if (!isFresh(session, Date.now())) throw new Refused('sign-in-first')
  const answer = await callAuth(request, '/passkey/delete-passkey', { id })
  if (answer.status === 401 || answer.status === 404) throw new NotFound('passkey')
  const fault = await faultOf(answer)
  if (fault !== null) throw new Error(`the passkey stays: ${fault}`)
  await endOtherSessions(session)
}
