import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bids } from './bids.ts'
import { bytes } from './columns.ts'

/** What was inside an opened quality envelope. Empty until the opening; only the bids store may look. */
export const openedAnswers = pgTable('opened_answers', {
  bidId: uuid('bid_id')
    .primaryKey()
    .references(() => bids.id),
  /** Answer text by criterion id. */
  answers: jsonb('answers').$type<Record<string, string>>().notNull(),
})

export const openedFiles = pgTable(
  'opened_files',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    position: integer('position').notNull(),
    criterionId: uuid('criterion_id'),
    name: text('name').notNull(),
    type: text('type').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bidId, t.position] })],
)

/** What was inside an opened price envelope. Empty until quality is locked. */
export const openedPrices = pgTable('opened_prices', {
  bidId: uuid('bid_id')
    .primaryKey()
    .references(() => bids.id),
  /** The price schedule as typed, exact decimal strings by line. */
  prices: jsonb('prices').$type<Record<string, string>>().notNull(),
})
