import { env } from '../env.server.ts'
import { auth } from './auth.server.ts'

const ceremonies: Readonly<Record<string, string>> = {
  '/api/auth/passkey/generate-register-options': 'GET',
  '/api/auth/passkey/verify-registration': 'POST',
  '/api/auth/passkey/generate-authenticate-options': 'GET',
  '/api/auth/passkey/verify-authentication': 'POST',
}

/**
 * The four calls that a browser makes for a passkey. Nothing else of the sign-in library can be reached from outside:
 * its other addresses skip what our forms check and record.
 */
export async function passkeyDoor(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  if (ceremonies[pathname] !== request.method) return new Response(null, { status: 404 })
  const address = new URL(pathname + search, env().PUBLIC_URL)
  const body = request.method === 'POST' ? { body: await request.text() } : {}
  return auth().handler(new Request(address, { method: request.method, headers: request.headers, ...body }))
}
