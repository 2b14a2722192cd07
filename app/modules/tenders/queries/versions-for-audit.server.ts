import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { tenderVersions } from '#db/schema/tenders.ts'

/** Every version of a tender's published terms, byte for byte and in order; none for one still being prepared. */
export const versionsForAudit = (tenderId: string) =>
  db()
    .select({
      version: tenderVersions.version,
      text: tenderVersions.text,
      sha256: tenderVersions.sha256,
      document: tenderVersions.document,
      publishedAt: tenderVersions.publishedAt,
    })
    .from(tenderVersions)
    .where(eq(tenderVersions.tenderId, tenderId))
    .orderBy(asc(tenderVersions.version))
