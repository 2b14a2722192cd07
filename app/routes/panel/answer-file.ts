import { answerFile } from '../../modules/evaluation/queries/answer-file.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** A file of a bid under a neutral name, as a download: never shown within the site. */
export const loader = page('panel', async ({ actor, param }) => {
  const { name, type, bytes } = await answerFile(actor, param('tenderId'), param('bidId'), param('position'))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})
