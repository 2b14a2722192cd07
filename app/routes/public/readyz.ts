import { databaseAnswers } from '../../platform/clock.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** The process and its database answer: traffic may come. */
export const loader = page('machine', async () => {
  const ready = await databaseAnswers()
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain' },
  })
})
