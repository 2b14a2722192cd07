import { calculationFile } from '../../modules/evaluation/queries/calculation-file.server.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('signed-in', async ({ actor, param }) => {
  const text = await calculationFile(actor, param('tenderId'), Number(param('number')))
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="calculation-lot-${param('number')}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
