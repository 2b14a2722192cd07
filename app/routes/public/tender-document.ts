import { publishedText } from '../../modules/tenders/queries/public-tender.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** The terms byte for byte as they were hashed, so that anybody can hash them again. */
export const loader = page('anyone', async ({ param, url }) => {
  const asked = url.searchParams.get('version')
  const version = asked !== null && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null
  const { text, sha256 } = await publishedText(param('tenderId'), version)
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="tender-${param('tenderId')}.json"`,
      ETag: `"${sha256}"`,
    },
  })
})
