import { createHmac, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { publicUrl } from './site.ts'

/** What a browser sends of somebody who has signed in with a second factor: a session as row, its cookie as the site signs it. */
export async function headersOf(
  sql: postgres.Sql,
  personId: string | null,
  secret: string,
): Promise<Record<string, string>> {
  const token = randomBytes(24).toString('base64url')
  await sql`
    insert into sessions (person_id, token, expires_at, proved_by)
    values (${personId}, ${token}, clock_timestamp() + interval '1 day', 'app-code')`
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return {
    cookie: `__Host-clusterbuy.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
    origin: publicUrl,
    host: new URL(publicUrl).host,
    'content-type': 'application/x-www-form-urlencoded',
    'accept-encoding': 'gzip, deflate, br',
  }
}
