import type { ActionFunctionArgs } from '@remix-run/node'
import Stripe from 'stripe'
import { log } from '../log.server.ts'
import { NotFound, Refused } from '../refusals.ts'

/** A machine's message: 200 when it was taken, 400 when it is not genuine or not ours, 500 so that it is sent again. */
export function settledBy(work: (args: ActionFunctionArgs) => Promise<void>) {
  const action = async (args: ActionFunctionArgs): Promise<Response> => {
    try {
      await work(args)
      return new Response('taken\n')
    } catch (fault) {
      const hopeless =
        fault instanceof Stripe.errors.StripeSignatureVerificationError ||
        fault instanceof Refused ||
        fault instanceof NotFound
      log.warn({ err: fault, hopeless }, 'a message from a machine was not taken')
      return new Response(hopeless ? 'refused\n' : 'try again\n', { status: hopeless ? 400 : 500 })
    }
  }
  return Object.assign(action, { audience: 'machine' as const })
}
