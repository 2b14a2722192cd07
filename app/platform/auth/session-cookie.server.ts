import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { env } from '../env.server.ts'

const prefix = () => (env().PUBLIC_URL.startsWith('https:') ? '__Host-clusterbuy' : 'clusterbuy')

/**
 * The session's token, when this site has signed it. It is read here and not by the library because every page asks,
 * and the library would ask the database twice. An integration test holds the two together.
 */
export function sessionToken(request: Request): string | null {
  const cookie = request.headers.get('cookie')
  const signed = cookie && parseCookies(cookie).get(`${prefix()}.session_token`)
  const dot = signed ? signed.lastIndexOf('.') : -1
  if (!signed || dot < 1) return null
  const token = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  const right = createHmac('sha256', env().SECRET).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}
