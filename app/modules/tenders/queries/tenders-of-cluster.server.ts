import { desc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'

/** Every tender of a cluster, the newest first. For those who act for the cluster or one of its schools. */
export const tendersOfCluster = (clusterId: string) =>
  db()
    .select({
      id: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      categoryKey: tenders.categoryKey,
      stage: tenders.stage,
      closesAt: tenders.closesAt,
      hasAuction: sql<boolean>`${tenders.auction} is not null`,
    })
    .from(tenders)
    .where(eq(tenders.clusterId, clusterId))
    .orderBy(desc(tenders.createdAt), desc(tenders.id))
