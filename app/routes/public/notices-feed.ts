import { atomFeed } from '../../modules/notices/domain/atom-feed.ts'
import { latestNotices } from '../../modules/notices/queries/notices-page.server.ts'
import { stepText } from '../../modules/notices/ui/wording.ts'
import { env } from '../../platform/env.server.ts'
import { page } from '../../platform/http/route.server.ts'

/** What is new on the public record, for news readers. */
export const loader = page('anyone', async () => {
  const site = new URL(env().PUBLIC_URL).origin
  const entries = (await latestNotices()).map(({ id, tenderId, title, buyer, tag, publishedAt }) => ({
    id,
    title,
    summary: `${stepText(tag)}: ${buyer}`,
    link: `${site}/tenders/${tenderId}`,
    publishedAt,
  }))
  return new Response(atomFeed(site, entries), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
})
