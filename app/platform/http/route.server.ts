import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Actor } from '../../modules/identity/domain/actor.ts'
import { isPlayground } from '../env.server.ts'
import { readActor } from '../session.server.ts'
import type { Ctx } from '../use-case.server.ts'
import { type Audience, admit } from './audience.ts'
import { failureOf, responseOf } from './failure.server.ts'
import { type FormValues, formValues } from './form-values.ts'

export type Visit = {
  readonly actor: Actor
  readonly ctx: Ctx
  readonly request: Request
  readonly url: URL
  /** A part of the path; every route that reads one declares it in app/routes.ts. */
  readonly param: (name: string) => string
}

/** A handler answers with where to go next, or with a whole response. */
type Handler = (visit: Visit, values: FormValues) => Promise<string | Response>

async function visitOf({ request, params }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Visit> {
  const actor = await readActor(request)
  return { actor, ctx: { actor }, request, url: new URL(request.url), param: (name) => params[name] ?? '' }
}

function guard(audience: Audience, visit: Visit): void {
  const here = visit.url.pathname + visit.url.search
  switch (admit(audience, visit.actor, isPlayground())) {
    case 'admitted':
      return
    case 'sign-in':
      throw redirect(`/sign-in?next=${encodeURIComponent(here)}`)
    case 'second-factor':
      throw redirect(`/account/security?needed=1&next=${encodeURIComponent(here)}`)
    case 'not-found':
      throw new Response(null, { status: 404 })
  }
}

/** A page: who it is for, and what it shows them. */
export function page<T>(audience: Audience, load: (visit: Visit) => Promise<T>) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => {
    const visit = await visitOf(args)
    guard(audience, visit)
    try {
      return await load(visit)
    } catch (fault) {
      throw responseOf(fault, visit)
    }
  }
  return Object.assign(loader, { audience })
}

/**
 * What a form may do: one handler for each value of its `intent` button, `save` when it has none. A refusal or a fault
 * of the fields comes back with everything that was typed; `wording` turns a refusal's reason into its sentence.
 */
export function act(audience: Audience, handlers: Record<string, Handler>, wording: Record<string, string> = {}) {
  const action = async (args: ActionFunctionArgs) => {
    const visit = await visitOf(args)
    guard(audience, visit)
    const values = formValues(await visit.request.formData())
    const intent = typeof values.intent === 'string' ? values.intent : 'save'
    const handler = Object.hasOwn(handlers, intent) ? handlers[intent] : undefined
    if (!handler) throw new Response(null, { status: 404 })
    try {
      const answer = await handler(visit, values)
      return typeof answer === 'string' ? redirect(answer) : answer
    } catch (fault) {
      const failure = failureOf(fault, values, wording)
      if (!failure) throw responseOf(fault, visit)
      return data({ errors: failure.errors, values: failure.values }, { status: failure.status })
    }
  }
  return Object.assign(action, { audience })
}
