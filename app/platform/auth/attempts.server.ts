import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { attempts } from '#db/schema/identity.ts'

export type Allowance = { readonly tries: number; readonly seconds: number }

const keyOf = (what: readonly string[]): string => createHash('sha256').update(JSON.stringify(what)).digest('base64url')

/** Counts one try, and says whether it was still allowed. Counted before the try, so that a burst cannot slip through. */
export async function spendAttempt(what: readonly string[], { tries, seconds }: Allowance): Promise<boolean> {
  const over = sql`${attempts.since} <= clock_timestamp() - make_interval(secs => ${seconds})`
  const [row] = await db()
    .insert(attempts)
    .values({ key: keyOf(what), count: 1, since: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${over} then 1 else ${attempts.count} + 1 end`,
        since: sql`case when ${over} then clock_timestamp() else ${attempts.since} end`,
      },
    })
    .returning({ count: attempts.count })
  return row !== undefined && row.count <= tries
}

export async function forgiveAttempts(what: readonly string[]): Promise<void> {
  await db()
    .delete(attempts)
    .where(eq(attempts.key, keyOf(what)))
}
