import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './columns.ts'

/** The head of one record's chain: a tender's, or an organisation's. Its row is the record's lock. */
export const chains = pgTable('chains', {
  id: uuid('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
})

/** Append-only; triggers refuse update and delete. */
export const chainEntries = pgTable(
  'chain_entries',
  {
    chainId: uuid('chain_id')
      .notNull()
      .references(() => chains.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: moment('at').notNull(),
    type: text('type').notNull(),
    /** The exact JSON text that was hashed: actor, subject and facts. */
    body: text('body').notNull(),
    prev: bytes('prev').notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.chainId, t.seq] })],
)
