import { isPlayground } from '../env.server.ts'
import { auth } from './auth.server.ts'
import { cookiesOf } from './call-auth.server.ts'

/** The demonstration's one click: a session as that person, with no password. Outside it, there is no such thing. */
export async function becomePerson(request: Request, personId: string): Promise<Response> {
  if (!isPlayground()) return new Response(null, { status: 404 })
  const headers = new Headers(request.headers)
  const answer = await auth().api.becomePerson({ body: { personId }, headers, asResponse: true })
  if (!answer.ok) return new Response(null, { status: 404 })
  return new Response(null, { status: 204, headers: cookiesOf(answer) })
}
