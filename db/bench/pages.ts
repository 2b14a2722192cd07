import type postgres from 'postgres'
import { searches } from './fill.ts'
import type { Asked } from './load-plan.ts'

/** What a browser says it can read. */
const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }
const page = (path: string): Asked => ({ method: 'GET', path, headers, status: 200 })

/** The same as somebody who has been here before: nothing is kept ready for them. */
export const withCookie = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers, cookie: 'seen=1' } })

export const listPages = (): Asked[] => [page('/tenders')]
export const searchPages = (): Asked[] => searches.map((words) => page(`/tenders?words=${encodeURIComponent(words)}`))

/** Two thousand different tenders in turn. */
export async function detailPages(sql: postgres.Sql): Promise<Asked[]> {
  const rows = await sql<{ id: string }[]>`select id from tenders where stage = 'published' order by id limit 2000`
  return rows.map(({ id }) => page(`/tenders/${id}`))
}
