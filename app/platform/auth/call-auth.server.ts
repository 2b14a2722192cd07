import { env } from '../env.server.ts'
import { auth } from './auth.server.ts'

const carried = ['cookie', 'user-agent', 'x-client-ip']

/**
 * Asks the sign-in library over its own front door, so that its limits and checks apply to our forms as well. That the
 * form came from a page of ours has been checked before (platform/http/site.server.ts).
 */
export async function callAuth(request: Request, path: `/${string}`, body: object): Promise<Response> {
  const { origin } = new URL(env().PUBLIC_URL)
  const headers = new Headers({ 'content-type': 'application/json', origin })
  for (const name of carried) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return auth().handler(
    new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

/** The cookies of an answer, to be sent on. */
export function cookiesOf(answer: Response): Headers {
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}

/** The library's name for what went wrong, or null when all is well. */
export async function faultOf(answer: Response): Promise<string | null> {
  if (answer.ok) return null
  if (answer.status === 429) return 'TOO_MANY_REQUESTS'
  const body: unknown = await answer.json().catch(() => null)
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
  if (answer.status >= 500 || code === '') throw new Error(`signing in failed: ${answer.status} ${code}`)
  return code
}
