import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { messages } from '#db/schema/notifications.ts'

export type OwedMessage = {
  readonly key: string
  readonly personId: string | null
  readonly address: string
  readonly subject: string
  readonly body: string
}

/** Keeps a message once, however often the job that owes it runs. Answers its id when it is new. */
export async function keep(tx: Tx, message: OwedMessage): Promise<string | null> {
  const [row] = await tx
    .insert(messages)
    .values({ ...message, createdAt: sql`app_now()` })
    .onConflictDoNothing({ target: messages.key })
    .returning({ id: messages.id })
  return row?.id ?? null
}

export async function waitingForUpdate(tx: Tx, id: string) {
  const [row] = await tx.select().from(messages).where(eq(messages.id, id)).for('update')
  return row && row.sentAt === null ? row : null
}

export const markSent = (tx: Tx, id: string) =>
  tx
    .update(messages)
    .set({ sentAt: sql`app_now()`, attempts: sql`attempts + 1`, failure: null })
    .where(eq(messages.id, id))

export const markFailed = (tx: Tx, id: string, failure: string) =>
  tx.update(messages).set({ attempts: sql`attempts + 1`, failure }).where(eq(messages.id, id))
