import { and, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { tenders, tenderVersions } from '#db/schema/tenders.ts'
import type { PublishedTender } from '../domain/published-tender.ts'
import type { Stage } from '../domain/stage.ts'

/** The terms in force, and where the tender stands. */
export type Terms = {
  readonly tenderId: string
  readonly clusterId: string
  readonly leadSchoolId: string
  readonly stage: Stage
  readonly version: number
  readonly closesAt: Date
  readonly coolingOffMinutes: number
  readonly publishedAt: Date
  readonly sha256: string
  readonly document: PublishedTender
}

/** Null for a tender that is unknown or still being prepared. Give the transaction after taking the tender's lock. */
export async function termsOf(tenderId: string, on: Db | Tx = db()): Promise<Terms | null> {
  const [row] = await on
    .select({
      tenderId: tenders.id,
      clusterId: tenders.clusterId,
      leadSchoolId: tenders.leadSchoolId,
      stage: tenders.stage,
      version: tenders.version,
      closesAt: tenders.closesAt,
      coolingOffMinutes: tenders.coolingOffMinutes,
      publishedAt: tenders.publishedAt,
      sha256: tenderVersions.sha256,
      document: tenderVersions.document,
    })
    .from(tenders)
    .innerJoin(
      tenderVersions,
      and(eq(tenderVersions.tenderId, tenders.id), eq(tenderVersions.version, tenders.version)),
    )
    .where(eq(tenders.id, tenderId))
  if (!row?.closesAt || !row.publishedAt) return null
  return { ...row, closesAt: row.closesAt, publishedAt: row.publishedAt }
}
