import { sql } from 'drizzle-orm'
import type { Db } from './client.server.ts'

const needed: Record<string, { enough: readonly string[]; because: string }> = {
  fsync: { enough: ['on'], because: 'a power cut could destroy bids that were received' },
  full_page_writes: { enough: ['on'], because: 'a power cut could leave half-written pages' },
  synchronous_commit: { enough: ['on', 'remote_apply'], because: 'a bid could be lost after its receipt was given' },
}

/** Why this database could lose what it acknowledged, one line for each setting; none when it cannot. */
export async function durabilityFaults(on: Db): Promise<string[]> {
  const rows = await on.execute<{ name: string; setting: string }>(
    sql`select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
  )
  const found = new Map(rows.map((row) => [row.name, row.setting]))
  return Object.entries(needed).flatMap(([name, { enough, because }]) => {
    const setting = found.get(name) ?? 'unknown'
    if (enough.includes(setting)) return []
    return [`DATABASE_URL: the database runs with ${name} = ${setting}, so ${because}; set it to on`]
  })
}
