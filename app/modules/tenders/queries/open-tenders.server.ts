import { and, asc, desc, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import type { ListAsked } from '../list-asked.ts'
import {
  countedUpTo,
  listed,
  type OpenTenders,
  pageOf,
  pageSize,
  type Shape,
  shapeOf,
  statementsFor,
} from './list-page.server.ts'
import { searchTenders } from './search-tenders.server.ts'

/** The clock is read once a statement, so that the index can be entered at it and what has closed costs nothing. */
const isOpen = sql`stage = 'published' and ${tenders.closesAt} > (select app_now())`
const isOfCategory = sql`${tenders.categoryKey} = ${sql.placeholder('category')}`
const place = sql`(${sql.placeholder('at')}::timestamptz, ${sql.placeholder('id')}::uuid)`
const row = sql`(${tenders.closesAt}, ${tenders.id})`

function statements(on: Db, { category, from }: Shape) {
  const matching: SQL | undefined = and(isOpen, category ? isOfCategory : undefined)
  const cursor = { start: undefined, after: sql`${row} > ${place}`, before: sql`${row} < ${place}` }[from]
  const order = from === 'before' ? desc : asc
  const some = on
    .select({ one: sql`1` })
    .from(tenders)
    .where(matching)
    .limit(countedUpTo + 1)
    .as('some')
  const name = `open_tenders_${Number(category)}_${from}`
  return {
    list: on
      .select(listed)
      .from(tenders)
      .where(and(matching, cursor))
      .orderBy(order(tenders.closesAt), order(tenders.id))
      .limit(pageSize + 1)
      .prepare(name),
    count: on
      .select({ found: sql<number>`count(*)::int`, now: sql<Date>`app_now()`.mapWith(tenders.createdAt) })
      .from(some)
      .prepare(`${name}_count`),
  }
}

const prepared = statementsFor(statements)

/** What suppliers can bid for now, the earliest deadline first, one page of it, in two statements. */
export async function openTenders(asked: ListAsked): Promise<OpenTenders> {
  if (asked.words !== '') return searchTenders(asked)
  const shape = shapeOf(asked)
  const { list, count } = prepared(shape)
  const values = { category: asked.category, at: asked.place?.at.toISOString(), id: asked.place?.id }
  const [rows, [counted]] = await Promise.all([list.execute(values), count.execute(values)])
  const found = counted?.found ?? 0
  return {
    now: counted?.now ?? new Date(),
    found: { count: Math.min(found, countedUpTo), exact: found <= countedUpTo },
    ...pageOf(shape, rows),
  }
}
