import { inArray } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { organisations } from '#db/schema/identity.ts'

/** Names of schools, clusters and suppliers by id. An id that no body has is left out. */
export async function organisationNames(ids: readonly string[], on: Db | Tx = db()): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const found = await on
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}
