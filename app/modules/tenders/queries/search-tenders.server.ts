import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import type { ListAsked } from '../list-asked.ts'
import { listed, type OpenTenders, pageOf, pageSize, type Shape, shapeOf, statementsFor } from './list-page.server.ts'

/** Among this many tenders that close next a page is looked for first; most words fill it there. */
const lookedThroughFirst = 2000

const at = sql`${sql.placeholder('at')}::timestamptz`
const id = sql`${sql.placeholder('id')}::uuid`
const dayOf = (moment: ReturnType<typeof sql>) => sql`floor(extract(epoch from ${moment}) / 86400)::bigint`

/**
 * Finding every tender with a common word only to show the twenty that close first would cost more with each tender
 * there is. So the words are looked for on the days on which the next tenders close, by the day that every tender's
 * words carry; the index joins words and days before a single tender is touched. `everywhere` leaves the days out.
 */
function statement(on: Db, { category, from }: Shape) {
  const ofCategory = category ? sql`and category_key = ${sql.placeholder('category')}` : sql``
  const backwards = from === 'before'
  const direction = backwards ? sql`desc` : sql`asc`
  const rest = (closes: ReturnType<typeof sql>) => {
    const cursor = {
      start: sql``,
      after: sql`and (${closes}, id) > (${at}, ${id})`,
      before: sql`and (${closes}, id) < (${at}, ${id})`,
    }[from]
    return sql`stage = 'published' and ${closes} > (select app_now()) ${ofCategory} ${cursor}`
  }
  const start = from === 'start' ? sql`app_now()` : at
  // Not the bare column: its index would be entered by the time, and every tender's words read to be thrown away.
  const closes = sql`(closes_at + interval '0')`
  const found = sql`(
    with edge as materialized (
      select ${start} as start, case when ${sql.placeholder('everywhere')}::boolean then null else (
        select closes_at from tenders where ${rest(sql`closes_at`)}
        order by closes_at ${direction}, id ${direction} offset ${sql.raw(String(lookedThroughFirst))} limit 1
      ) end as until
    ),
    asked as materialized (
      select coalesce(query && (
        select string_agg(quote_literal('~' || day), ' | ')::tsquery
        from generate_series(${dayOf(sql`least(start, until)`)}, ${dayOf(sql`greatest(start, until)`)}) day
        where until is not null
      ), query) as query
      from edge, websearch_to_tsquery('english', ${sql.placeholder('words')}) query
    ),
    found as materialized (
      select id, count(*) over () as many from tenders
      where words @@ (select query from asked) and ${rest(closes)}
        and ${closes} ${backwards ? sql`>=` : sql`<=`} coalesce((select until from edge), ${backwards ? sql`'-infinity'` : sql`'infinity'`})
      order by ${closes} ${direction}, id ${direction} limit ${sql.raw(String(pageSize + 1))}
    )
    select edge.until is null as everywhere, found.id, found.many::int as many from edge left join found on true
  ) as found`
  return on
    .select({
      ...listed,
      now: sql<Date>`app_now()`.mapWith(tenders.createdAt),
      everywhere: sql<boolean>`found.everywhere`,
      many: sql<number | null>`found.many`,
    })
    .from(found)
    .leftJoin(tenders, eq(tenders.id, sql`found.id`))
    .orderBy(sql`${tenders.closesAt} ${direction}, ${tenders.id} ${direction}`)
    .prepare(`search_tenders_${Number(category)}_${from}`)
}

const prepared = statementsFor(statement)

/** Where the search stopped early there are more than it has seen: at least more than this page. */
const countOf = (row?: { readonly everywhere: boolean; readonly many: number | null }) =>
  row?.everywhere === false ? { count: pageSize, exact: false } : { count: row?.many ?? 0, exact: true }

/** The open tenders in which every word is found, the earliest deadline first: one statement, or two for rare words. */
export async function searchTenders(asked: ListAsked): Promise<OpenTenders> {
  const shape = shapeOf(asked)
  const query = prepared(shape)
  const { words, category, place } = asked
  const values = { words, category, at: place?.at.toISOString(), id: place?.id }
  const near = await query.execute({ ...values, everywhere: false })
  const enough = near[0]?.everywhere === true || near.length > pageSize
  const rows = enough ? near : await query.execute({ ...values, everywhere: true })
  const [first] = rows
  return {
    now: first?.now ?? new Date(),
    found: shape.from === 'start' ? countOf(first) : null,
    ...pageOf(
      shape,
      rows.flatMap(({ id, reference, title, summary, buyerName, categoryKey, closesAt }) =>
        id === null ||
        title === null ||
        reference === null ||
        summary === null ||
        buyerName === null ||
        categoryKey === null
          ? []
          : [{ id, reference, title, summary, buyerName, categoryKey, closesAt }],
      ),
    ),
  }
}
