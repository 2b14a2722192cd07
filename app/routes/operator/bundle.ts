import { evidenceBundle } from '../../modules/notices/queries/evidence-bundle.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** The record of a tender as one file, for the auditor, the cluster and the bidders once the bids are opened. */
export const loader = page('signed-in', async ({ actor, param }) => {
  const bundle = await evidenceBundle(actor, param('tenderId'))
  return new Response(`${JSON.stringify(bundle, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="record-${bundle.tenderId}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
