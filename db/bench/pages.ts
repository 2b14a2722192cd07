import postgres from 'postgres'
import { searches } from './fill.ts'
import type { Asked } from './load-plan.ts'

/** What a browser says it can read. */
const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }
const page = (path: string): Asked => ({ method: 'GET', path, headers, status: 200 })

const tenderIds = async (url: string, howMany: number): Promise<string[]> => {
  const sql = postgres(url, { max: 1 })
  try {
    const rows = await sql<
      { id: string }[]
    >`select id from tenders where stage = 'published' order by id limit ${howMany}`
    return rows.map(({ id }) => id)
  } finally {
    await sql.end()
  }
}

export const listPages = (): Asked[] => [page('/tenders')]
export const searchPages = (): Asked[] => searches.map((words) => page(`/tenders?words=${encodeURIComponent(words)}`))

/** Two thousand different tenders, so that nothing that is remembered of one page answers for the next. */
export const detailPages = async (url: string): Promise<Asked[]> =>
  (await tenderIds(url, 2000)).map((id) => page(`/tenders/${id}`))
