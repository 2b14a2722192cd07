import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, moment } from './columns.ts'
import { organisations } from './identity.ts'

/** A file on its way into something else, encrypted under a key of its own that is destroyed with it. */
export const stagedFiles = pgTable(
  'staged_files',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** What it is staged for, for instance a bid. */
    about: uuid('about').notNull(),
    /** The question or heading it answers, by the stager's own key. */
    slot: text('slot').notNull(),
    /** A file's name can give its owner away, so it is sealed like the content. */
    sealedName: bytes('sealed_name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    verdict: text('verdict', { enum: ['accepted', 'not-scanned'] }).notNull(),
    wrappedKey: bytes('wrapped_key').notNull(),
    sealed: bytes('sealed').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('staged_files_about').on(t.about)],
)
