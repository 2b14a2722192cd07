import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns.ts'
import { people } from './identity.ts'

/** A message owed to a person, with its delivery. `key` makes a repeated job send it once. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    personId: uuid('person_id').references(() => people.id),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    key: text('key').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: moment('sent_at'),
    failure: text('failure'),
  },
  (t) => [index('messages_created').on(t.createdAt)],
)
