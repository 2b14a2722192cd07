import { sql } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { type Db, db } from '#db/client.server.ts'
import { questions, tenders } from '#db/schema/tenders.ts'

const statement = (on: Db) =>
  on
    .select({
      stamp: sql<string>`concat_ws(' ', ${tenders.version}, ${tenders.stage}, ${tenders.closesAt} <= app_now(),
        ${tenders.questionsCloseAt} <= app_now(), date_trunc('minute', app_now()),
        (select concat(count(*), ' ', max(${questions.answeredAt})) from ${questions}
         where ${questions.tenderId} = ${tenders.id} and ${questions.answeredAt} is not null))`,
    })
    .from(tenders)
    .where(sql`${tenders.id} = ${sql.placeholder('id')} and ${tenders.version} > 0`)
    .prepare('tender_stamp')

const prepared = new WeakMap<Db, ReturnType<typeof statement>>()

/**
 * A text that changes as soon as anything changes that the public page of a tender shows: its terms, its stage, an answer,
 * a deadline that passes, the minutes that are left. Null for a tender that is unknown or still being prepared.
 */
export async function tenderStamp(tenderId: string): Promise<string | null> {
  if (!isId(tenderId)) return null
  const on = db()
  const query = prepared.get(on) ?? statement(on)
  prepared.set(on, query)
  const [row] = await query.execute({ id: tenderId })
  return row?.stamp ?? null
}
