import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import type { Happened } from '../domain/steps.ts'

/**
 * What happened to a record and when, the earliest first: everything, or only what the kinds named here begin with. The
 * entries' numbers are left out, because a gap between two would tell that something else happened.
 */
export async function timelineOf(id: string, kinds: readonly string[] | null): Promise<Happened[]> {
  const rows = await db()
    .select({ type: chainEntries.type, at: chainEntries.at })
    .from(chainEntries)
    .where(eq(chainEntries.chainId, id))
    .orderBy(asc(chainEntries.seq))
  return kinds === null ? rows : rows.filter(({ type }) => kinds.some((kind) => type.startsWith(kind)))
}
