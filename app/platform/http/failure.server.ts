import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { log } from '../log.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from '../refusals.ts'
import type { FormValues } from './form-values.ts'

export type Failure = { status: number; errors: Record<string, string>; values: FormValues }

const secret = /password|code|secret|identity/i

/** What a person typed and should find again; never a password or a code. */
const typed = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)))

/** A refusal or a fault of the fields as something to show beside the form; null for anything else. */
export function failureOf(fault: unknown, values: FormValues, wording: Record<string, string>): Failure | null {
  if (fault instanceof z.ZodError) {
    const errors: Record<string, string> = {}
    for (const issue of fault.issues) errors[issue.path.join('.')] ??= issue.message
    return { status: 422, errors, values: typed(values) }
  }
  if (fault instanceof Refused) {
    const sentence = wording[fault.reason]
    if (!sentence) throw new Error(`no sentence for the refusal ${fault.reason}`)
    return { status: 409, errors: { '': sentence }, values: typed(values) }
  }
  return null
}

/** Everything else becomes a page: not found, second factor first, or a fault that is logged and only given its number. */
export function responseOf(fault: unknown, visit: { url: URL; request: Request }): unknown {
  if (fault instanceof Response) return fault
  if (fault instanceof NotFound) return new Response(null, { status: 404 })
  if (fault instanceof SecondFactorNeeded)
    return redirect(`/account/security?needed=1&next=${encodeURIComponent(visit.url.pathname)}`)
  const requestId = visit.request.headers.get('x-request-id')
  log.error({ err: fault, path: visit.url.pathname, requestId }, 'fault')
  return Response.json({ requestId }, { status: 500 })
}
