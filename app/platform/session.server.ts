import { type Actor, nobody } from '../modules/identity/domain/actor.ts'
import { type SignedIn, signedInAs } from '../modules/identity/queries/signed-in-as.server.ts'
import { auth } from './auth/auth.server.ts'
import { callAuth, cookiesOf } from './auth/call-auth.server.ts'
import { sessionToken } from './auth/session-cookie.server.ts'
import { isPlayground } from './env.server.ts'

export type Session = SignedIn

/** The session of this request with its actor, or null when nobody is signed in. One statement; none without a cookie. */
export async function readSession(request: Request): Promise<Session | null> {
  const token = sessionToken(request)
  const session = token === null ? null : await signedInAs(token)
  // A database that served a demonstration must not let its visitors into anything else.
  if (session?.provedBy === 'demonstration' && !isPlayground()) return null
  return session
}

export const readActor = async (request: Request): Promise<Actor> => (await readSession(request))?.actor ?? nobody

/** Ends this session, here and in the database, and gives the headers that clear its cookies. */
export const signedOutHeaders = async (request: Request): Promise<Headers> =>
  cookiesOf(await callAuth(request, '/sign-out', {}))

/** The same session under a new name, for after a change of whom it acts for. */
export async function renewedHeaders(request: Request): Promise<Headers> {
  const answer = await auth().api.renewSession({ headers: new Headers(request.headers), asResponse: true })
  return cookiesOf(answer)
}
