import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { messages } from '#db/schema/notifications.ts'
import type { Actor } from '../../identity/domain/actor.ts'

const shown = {
  id: messages.id,
  address: messages.address,
  subject: messages.subject,
  body: messages.body,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
}

/** The newest messages owed to anybody: only for the demonstration's outbox page. */
export const outbox = () => db().select(shown).from(messages).orderBy(desc(messages.createdAt)).limit(100)

/** The newest messages owed to this person. */
export const myMessages = async (actor: Actor) =>
  actor.personId === null
    ? []
    : db()
        .select(shown)
        .from(messages)
        .where(eq(messages.personId, actor.personId))
        .orderBy(desc(messages.createdAt))
        .limit(100)
