import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { organisations } from '#db/schema/identity.ts'

/** Whether somebody runs this service already. Asked within the transaction that would make them. */
export async function serviceIsRun(on: Tx): Promise<boolean> {
  const found = await on
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, 'platform'))
    .limit(1)
  return found.length > 0
}
