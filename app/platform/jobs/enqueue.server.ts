import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'

/** What the worker is told of an event: `key` is the same however often the job runs. */
export type EventNotice = {
  readonly key: string
  readonly type: string
  readonly chain: string
  readonly about: string
  readonly at: string
}

/** Queues the follow-up work of events in the transaction of the facts: both happen, or neither. */
export async function enqueue(tx: Tx, notices: readonly EventNotice[]): Promise<void> {
  for (const notice of notices)
    await tx.execute(
      sql`select from graphile_worker.add_job('event', ${JSON.stringify(notice)}::text::json, job_key => ${notice.key}, max_attempts => 12)`,
    )
}

/** Queues the delivery of one message. */
export async function deliverLater(tx: Tx, messageId: string): Promise<void> {
  await tx.execute(
    sql`select from graphile_worker.add_job('deliver', ${JSON.stringify({ messageId })}::text::json, job_key => ${`deliver/${messageId}`}, max_attempts => 12)`,
  )
}

/** Queues the calculation of a tender's lots; asked again before it has begun, it is done once. */
export async function workOutLotsLater(tx: Tx, tenderId: string, afterSeconds = 0): Promise<void> {
  await tx.execute(
    sql`select from graphile_worker.add_job('work-out-lots', ${JSON.stringify({ tenderId })}::text::json, job_key => ${`lots/${tenderId}`}, run_at => now() + make_interval(secs => ${afterSeconds}), max_attempts => 12)`,
  )
}
