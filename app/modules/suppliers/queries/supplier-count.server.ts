import { count } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'

/** How many suppliers are registered, for whoever runs the service. */
export async function supplierCount(): Promise<number> {
  const [row] = await db().select({ all: count() }).from(suppliers)
  return row?.all ?? 0
}
