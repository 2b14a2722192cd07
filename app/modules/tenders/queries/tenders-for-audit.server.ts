import { and, desc, eq, ne } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'

const pageSize = 50

/** Every tender that was published, of one cluster or of all, the newest first and some at a time. */
export const tendersForAudit = (clusterId: string | null, page: number) =>
  db()
    .select({
      id: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      buyerName: tenders.buyerName,
      stage: tenders.stage,
      publishedAt: tenders.publishedAt,
    })
    .from(tenders)
    .where(and(ne(tenders.version, 0), clusterId === null ? undefined : eq(tenders.clusterId, clusterId)))
    .orderBy(desc(tenders.publishedAt), desc(tenders.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
