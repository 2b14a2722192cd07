import { sql } from 'drizzle-orm'
import { timeLeftText } from '#app/components/moment.tsx'
import { isId } from '#app/kernel/ids.ts'
import { type Db, db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'

const statement = (on: Db) =>
  on
    .select({
      version: tenders.version,
      stage: tenders.stage,
      closesAt: tenders.closesAt,
      questionsOver: sql<boolean>`${tenders.questionsCloseAt} <= app_now()`,
      answers: sql<string>`(select concat(count(*), ' ', max(q.answered_at)) from questions q
        where q.tender_id = tenders.id and q.answered_at is not null)`,
      now: sql<Date>`app_now()`.mapWith(tenders.createdAt),
    })
    .from(tenders)
    .where(sql`${tenders.id} = ${sql.placeholder('id')} and ${tenders.version} > 0`)
    .prepare('tender_stamp')

const prepared = new WeakMap<Db, ReturnType<typeof statement>>()

/**
 * A text that changes as soon as anything changes that the public page of a tender shows: its terms, its stage, an answer,
 * a deadline that passes, the words for the time that is left. Null for a tender that is unknown or still being prepared.
 */
export async function tenderStamp(tenderId: string): Promise<string | null> {
  if (!isId(tenderId)) return null
  const on = db()
  const query = prepared.get(on) ?? statement(on)
  prepared.set(on, query)
  const [row] = await query.execute({ id: tenderId })
  if (!row?.closesAt) return null
  const { version, stage, closesAt, questionsOver, answers, now } = row
  return [version, stage, closesAt <= now, timeLeftText(now, closesAt), questionsOver, answers].join(' ')
}
