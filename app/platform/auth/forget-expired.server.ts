import { lt, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { attempts, rateLimits, sessions, verifications } from '#db/schema/identity.ts'

const now = sql`clock_timestamp()`
const aDayAgo = sql`clock_timestamp() - interval '1 day'`

/** Removes what signing in leaves behind: sessions and challenges that have ended, and tries no limit looks at any more. */
export async function forgetExpired(): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, now))
  await db().delete(verifications).where(lt(verifications.expiresAt, now))
  await db().delete(attempts).where(lt(attempts.since, aDayAgo))
  await db().delete(rateLimits).where(sql`${rateLimits.lastRequest} < extract(epoch from ${aDayAgo}) * 1000`)
}
