import { desc, eq, sql } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import type { Release } from '../domain/release.ts'

const row = {
  id: notices.id,
  tenderId: notices.tenderId,
  publishedAt: notices.publishedAt,
  tag: sql<string>`${notices.release} #>> '{tag,0}'`,
  title: sql<string>`${notices.release} #>> '{tender,title}'`,
  buyer: sql<string>`${notices.release} #>> '{buyer,name}'`,
  ocid: sql<string>`${notices.release} ->> 'ocid'`,
}

export type NoticeRow = Awaited<ReturnType<typeof latestNotices>>[number]

const pageSize = 20

/** One page of the public record, the newest first: what was asked for in a title, or everything. */
export async function noticesPage(search: string, page: number) {
  const wanted = search === '' ? undefined : sql`strpos(lower(${row.title}), lower(${search})) > 0`
  const rows = await db()
    .select({ ...row, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(notices)
    .where(wanted)
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  if (page > 1 && rows.length === 0) throw new NotFound('notices')
  const total = rows[0]?.total ?? 0
  const from = (page - 1) * pageSize + 1
  return { rows: rows.map(({ total: _total, ...notice }) => notice), total, from, to: from + rows.length - 1, page }
}

/** What a feed shows. */
export const latestNotices = () =>
  db().select(row).from(notices).orderBy(desc(notices.publishedAt), desc(notices.id)).limit(50)

/** One notice as it was published. Anybody may read it. */
export async function noticeRelease(noticeId: string) {
  const [found] = isId(noticeId)
    ? await db()
        .select({ release: notices.release, publishedAt: notices.publishedAt })
        .from(notices)
        .where(eq(notices.id, noticeId))
    : []
  if (!found) throw new NotFound('notice')
  return { release: found.release as Release, publishedAt: found.publishedAt }
}
