import { and, asc, desc, type SQL, sql } from 'drizzle-orm'
import { type Db, db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import type { ListAsked, ListPlace } from '../list-asked.ts'

export const pageSize = 20
/** Beyond this many nobody counts: the list says "more than". */
export const countedUpTo = 1000

export type ListedTender = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly summary: string
  readonly buyerName: string
  readonly categoryKey: string
  readonly closesAt: Date
}

export type OpenTenders = {
  readonly now: Date
  readonly tenders: readonly ListedTender[]
  /** At most one more than `countedUpTo`. */
  readonly found: number
  readonly before: ListPlace | null
  readonly after: ListPlace | null
}

/** The clock is read once a statement, so that the index can be entered at it and what has closed costs nothing. */
const isOpen = sql`stage = 'published' and ${tenders.closesAt} > (select app_now())`
const hasWords = sql`${tenders.words} @@ websearch_to_tsquery('english', ${sql.placeholder('words')})`
const isOfCategory = sql`${tenders.categoryKey} = ${sql.placeholder('category')}`
const place = sql`(${sql.placeholder('at')}::timestamptz, ${sql.placeholder('id')}::uuid)`
const row = sql`(${tenders.closesAt}, ${tenders.id})`

type Shape = { readonly words: boolean; readonly category: boolean; readonly from: 'start' | 'after' | 'before' }

const matching = ({ words, category }: Shape): SQL | undefined =>
  and(isOpen, words ? hasWords : undefined, category ? isOfCategory : undefined)

function statements(on: Db, shape: Shape) {
  const name = `open_tenders_${Number(shape.words)}${Number(shape.category)}_${shape.from}`
  const cursor = { start: undefined, after: sql`${row} > ${place}`, before: sql`${row} < ${place}` }[shape.from]
  const order = shape.from === 'before' ? desc : asc
  const list = on
    .select({
      id: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      summary: tenders.summary,
      buyerName: tenders.buyerName,
      categoryKey: tenders.categoryKey,
      closesAt: tenders.closesAt,
    })
    .from(tenders)
    .where(and(matching(shape), cursor))
    .orderBy(order(tenders.closesAt), order(tenders.id))
    .limit(pageSize + 1)
    .prepare(name)
  const some = on
    .select({ one: sql`1` })
    .from(tenders)
    .where(matching(shape))
    .limit(countedUpTo + 1)
    .as('some')
  const count = on
    .select({ found: sql<number>`count(*)::int`, now: sql<Date>`app_now()`.mapWith(tenders.createdAt) })
    .from(some)
    .prepare(`${name}_count`)
  return { list, count }
}

const prepared = new WeakMap<Db, Map<string, ReturnType<typeof statements>>>()

function statementsFor(shape: Shape) {
  const on = db()
  const known = prepared.get(on) ?? new Map<string, ReturnType<typeof statements>>()
  prepared.set(on, known)
  const key = JSON.stringify(shape)
  const made = known.get(key) ?? statements(on, shape)
  known.set(key, made)
  return made
}

/** What suppliers can bid for now, the earliest deadline first, one page of it, in two statements. */
export async function openTenders(asked: ListAsked): Promise<OpenTenders> {
  const { words, category, place: from } = asked
  const shape: Shape = { words: words !== '', category: category !== null, from: from?.side ?? 'start' }
  const { list, count } = statementsFor(shape)
  const values = { words, category, at: from?.at.toISOString(), id: from?.id }
  const [rows, [counted]] = await Promise.all([list.execute(values), count.execute(values)])
  const shown = rows
    .slice(0, pageSize)
    .flatMap(({ closesAt, ...tender }) => (closesAt ? [{ ...tender, closesAt }] : []))
  if (shape.from === 'before') shown.reverse()
  const more = rows.length > pageSize
  const [first, last] = [shown[0], shown.at(-1)]
  const hasBefore = shape.from === 'after' || (shape.from === 'before' && more)
  const hasAfter = shape.from === 'before' || more
  return {
    now: counted?.now ?? new Date(),
    tenders: shown,
    found: counted?.found ?? 0,
    before: hasBefore && first ? { side: 'before', at: first.closesAt, id: first.id } : null,
    after: hasAfter && last ? { side: 'after', at: last.closesAt, id: last.id } : null,
  }
}
