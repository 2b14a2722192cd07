import { inArray } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { people } from '#db/schema/identity.ts'

export type Address = { readonly personId: string; readonly name: string; readonly email: string }

/** Where to write to these people. Only for sending them a message: no page shows somebody else's address. */
export async function addressesOf(personIds: readonly string[], on: Db | Tx = db()): Promise<Address[]> {
  if (personIds.length === 0) return []
  return on
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(people)
    .where(inArray(people.id, [...personIds]))
}
