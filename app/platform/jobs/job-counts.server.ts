import { sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'

export type JobCounts = {
  /** Due and not yet done. */
  readonly waiting: number
  /** For a later time. */
  readonly scheduled: number
  /** Tried as often as it is allowed to be: somebody must look. */
  readonly failed: number
}

/** How the follow-up work stands. */
export async function jobCounts(): Promise<JobCounts> {
  const [row] = await db().execute<Record<keyof JobCounts, string>>(sql`
    select count(*) filter (where attempts < max_attempts and run_at <= now()) as waiting,
      count(*) filter (where attempts < max_attempts and run_at > now()) as scheduled,
      count(*) filter (where attempts >= max_attempts) as failed
    from graphile_worker.jobs`)
  return { waiting: Number(row?.waiting), scheduled: Number(row?.scheduled), failed: Number(row?.failed) }
}
