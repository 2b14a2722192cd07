import { lotsFile } from '../../modules/award/queries/lots-file.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** The open file of one calculation of the lots, for the cluster and the auditor. */
export const loader = page('signed-in', async ({ actor, param }) => {
  const { file, name } = await lotsFile(actor, param('tenderId'), param('runId'))
  return new Response(file, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
})
