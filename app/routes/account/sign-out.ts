import { redirect } from '@remix-run/node'
import { act, page } from '../../platform/http/route.server.ts'
import { signedOutHeaders } from '../../platform/session.server.ts'

export const loader = page('anyone', async () => redirect('/'))

export const action = act('anyone', {
  save: async ({ request }) => redirect('/', { headers: await signedOutHeaders(request) }),
})
