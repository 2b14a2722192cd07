import { page } from '../../platform/http/route.server.ts'

/** The process answers. */
export const loader = page('machine', async () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain' } }))
