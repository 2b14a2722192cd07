import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns.ts'
import { tenders } from './tenders.ts'

/** The public record of a tender, one release for each step, in the open contracting data standard. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    kind: text('kind', { enum: ['tender', 'award', 'contract'] }).notNull(),
    release: jsonb('release').$type<Record<string, unknown>>().notNull(),
    publishedAt: moment('published_at').notNull(),
    /** The event it came from, so that a repeated job publishes it once. */
    eventKey: text('event_key').notNull().unique(),
  },
  (t) => [index('notices_tender').on(t.tenderId), index('notices_published').on(t.publishedAt)],
)
