import { eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { results } from '#db/schema/evaluation.ts'

/** The kept results of a tender's lots: the calculation file byte for byte, and what came of it. */
export const resultRows = (tenderId: string, on: Db | Tx = db()) =>
  on.select().from(results).where(eq(results.tenderId, tenderId)).orderBy(results.lotId)
