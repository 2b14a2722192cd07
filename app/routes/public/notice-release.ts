import { releasePackage } from '../../modules/notices/domain/release-package.ts'
import { noticeRelease } from '../../modules/notices/queries/notices-page.server.ts'
import { env } from '../../platform/env.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** One notice as open contracting data. */
export const loader = page('anyone', async ({ param, url }) => {
  const { release, publishedAt } = await noticeRelease(param('noticeId'))
  const site = new URL(env().PUBLIC_URL).origin
  const text = JSON.stringify(releasePackage(site + url.pathname, site, publishedAt, release), null, 2)
  return new Response(`${text}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${release.id}.json"`,
    },
  })
})
