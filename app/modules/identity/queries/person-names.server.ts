import { inArray } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { people } from '#db/schema/identity.ts'

/** Names by id. An id that nobody has is left out. Within a transaction give it, or a second connection is waited for. */
export async function personNames(ids: readonly string[], on: Db | Tx = db()): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const found = await on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}
