import { redirect } from '@remix-run/node'
import { page } from '../../platform/http/route.server.ts'
import { placeOf } from '../places.ts'

/** Where one lands after signing in: one's own work, or registering a company when there is no seat yet. */
export const loader = page('signed-in', async ({ actor }) =>
  redirect(placeOf(actor.seat)?.href ?? '/supplier/register'),
)
