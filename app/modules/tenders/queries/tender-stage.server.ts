import { eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'

/** Where a tender stands, without its terms. Give the transaction after taking the tender's lock. */
export async function tenderStage(tenderId: string, on: Db | Tx = db()) {
  const [row] = await on
    .select({
      tenderId: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      categoryKey: tenders.categoryKey,
      clusterId: tenders.clusterId,
      leadSchoolId: tenders.leadSchoolId,
      stage: tenders.stage,
      version: tenders.version,
      closesAt: tenders.closesAt,
      coolingOffMinutes: tenders.coolingOffMinutes,
    })
    .from(tenders)
    .where(eq(tenders.id, tenderId))
  return row ?? null
}
