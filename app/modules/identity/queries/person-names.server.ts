import { inArray } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/identity.ts'

/** Names by id. An id that nobody has is left out. */
export async function personNames(ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const found = await db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}
