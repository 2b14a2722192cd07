import type { ActionFunctionArgs } from '@remix-run/node'
import { ZodError } from 'zod'
import { log } from '../log.server.ts'
import { NotFound, Refused } from '../refusals.ts'
import { NotGenuine } from '../stripe.server.ts'

/** A machine's message: 200 when it was taken, 400 when it is not genuine or not ours, 500 so that it is sent again. */
export function settledBy(work: (args: ActionFunctionArgs) => Promise<void>) {
  const action = async (args: ActionFunctionArgs): Promise<Response> => {
    try {
      await work(args)
      return new Response('taken\n')
    } catch (fault) {
      const hopeless = [NotGenuine, ZodError, Refused, NotFound].some((kind) => fault instanceof kind)
      if (hopeless) log.warn({ reason: (fault as Error).message.slice(0, 200) }, 'a message from a machine was refused')
      else log.error({ err: fault }, 'a message from a machine was not taken')
      return new Response(hopeless ? 'refused\n' : 'try again\n', { status: hopeless ? 400 : 500 })
    }
  }
  return Object.assign(action, { audience: 'machine' as const })
}
