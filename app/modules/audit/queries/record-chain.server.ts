import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { chainEntries, chains } from '#db/schema/audit.ts'
import type { RecordBundle } from '../domain/record-bundle.ts'

const hex = (column: typeof chains.hash | typeof chainEntries.hash | typeof chainEntries.prev) =>
  sql<string>`encode(${column}, 'hex')`

/** A record with its head, as of one moment and exactly as it was hashed. Null when there is none. */
export async function recordChain(id: string): Promise<Pick<RecordBundle, 'head' | 'entries'> | null> {
  const rows = await db()
    .select({
      headSeq: chains.seq,
      headHash: hex(chains.hash),
      seq: chainEntries.seq,
      at: sql<string>`to_char(${chainEntries.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      type: chainEntries.type,
      body: chainEntries.body,
      prev: hex(chainEntries.prev),
      hash: hex(chainEntries.hash),
    })
    .from(chains)
    .innerJoin(chainEntries, eq(chainEntries.chainId, chains.id))
    .where(eq(chains.id, id))
    .orderBy(asc(chainEntries.seq))
  const [first] = rows
  if (!first) return null
  const entries = rows.map(({ headSeq: _seq, headHash: _hash, ...entry }) => entry)
  return { head: { seq: first.headSeq, hash: first.headHash }, entries }
}

/** The number of the last entry of a record; 0 when there is none. */
export async function lastEntry(id: string): Promise<number> {
  const [row] = await db().select({ seq: chains.seq }).from(chains).where(eq(chains.id, id))
  return row?.seq ?? 0
}
