import { page } from '../../platform/http/route.server.ts'
import { reportFor } from '../evaluation-report.server.ts'

export const loader = page('signed-in', async ({ actor, param }) => {
  const report = await reportFor(actor, param('tenderId'))
  return new Response(`${JSON.stringify(report, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="evaluation-report-${param('tenderId')}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
