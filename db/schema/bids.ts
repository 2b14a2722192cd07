import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, id, moment } from './columns.ts'
import { people } from './identity.ts'
import { suppliers } from './suppliers.ts'
import { lots, tenders } from './tenders.ts'

export const bids = pgTable(
  'bids',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lots.id),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => suppliers.id),
    stage: text('stage', { enum: ['drafting', 'submitted', 'withdrawn'] })
      .notNull()
      .default('drafting'),
    /** The version in force; 0 until something is submitted. */
    version: integer('version').notNull().default(0),
    startedAt: moment('started_at').notNull(),
    /** "Bidder A": given at opening, in random order, so that the panel sees no name. */
    alias: text('alias'),
    openedAt: moment('opened_at'),
  },
  (t) => [
    unique('one_bid_per_lot_and_supplier').on(t.lotId, t.supplierId),
    index('bids_tender').on(t.tenderId),
    index('bids_supplier').on(t.supplierId),
  ],
)

/** A draft is encrypted under a key of its own; submitting destroys the key, and with it every copy of the draft. */
export const bidDrafts = pgTable('bid_drafts', {
  bidId: uuid('bid_id')
    .primaryKey()
    .references(() => bids.id),
  wrappedKey: bytes('wrapped_key').notNull(),
  sealed: bytes('sealed').notNull(),
  savedAt: moment('saved_at').notNull(),
})

export const bidVersions = pgTable(
  'bid_versions',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    version: integer('version').notNull(),
    /** Sealed and waiting is not submitted: only a version with a time was received. */
    stage: text('stage', { enum: ['sealed', 'submitted', 'superseded', 'withdrawn'] }).notNull(),
    sealedAt: moment('sealed_at').notNull(),
    receivedAt: moment('received_at'),
    deadlineInForce: moment('deadline_in_force'),
    tenderVersion: integer('tender_version').notNull(),
    qualityDigest: text('quality_digest').notNull(),
    priceDigest: text('price_digest').notNull(),
    /** Makes a repeated submission return the first one's receipt. */
    submissionKey: uuid('submission_key').notNull().unique(),
    receipt: text('receipt'),
  },
  (t) => [
    primaryKey({ columns: [t.bidId, t.version] }),
    uniqueIndex('one_version_in_force').on(t.bidId).where(sql`stage = 'submitted'`),
  ],
)

export const envelopes = pgTable(
  'envelopes',
  {
    bidId: uuid('bid_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    keySetFingerprint: text('key_set_fingerprint').notNull(),
    recipient: text('recipient').notNull(),
    gateWrap: bytes('gate_wrap').notNull(),
    shareWraps: bytes('share_wraps').array().notNull(),
    manifest: bytes('manifest').notNull(),
    partCount: integer('part_count').notNull(),
    digest: text('digest').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bidId, t.version, t.kind] }),
    foreignKey({ columns: [t.bidId, t.version], foreignColumns: [bidVersions.bidId, bidVersions.version] }),
  ],
)

export const envelopeParts = pgTable(
  'envelope_parts',
  {
    bidId: uuid('bid_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    position: integer('position').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bidId, t.version, t.kind, t.position] }),
    foreignKey({
      columns: [t.bidId, t.version, t.kind],
      foreignColumns: [envelopes.bidId, envelopes.version, envelopes.kind],
    }),
  ],
)

/** A refused submission, with its signed refusal: evidence for the supplier as much as for us. */
export const bidRefusals = pgTable(
  'bid_refusals',
  {
    id: id(),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    reason: text('reason').notNull(),
    at: moment('at').notNull(),
    receipt: text('receipt').notNull(),
  },
  (t) => [index('bid_refusals_bid').on(t.bidId)],
)

/** One opening of one envelope kind: who began it, which envelopes were frozen into it, when it finished. */
export const openings = pgTable(
  'openings',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    /** The frozen list, as bid id and envelope digest, in the order of the digests. */
    frozen: jsonb('frozen').$type<{ bidId: string; version: number; digest: string }[]>().notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [primaryKey({ columns: [t.tenderId, t.kind] })],
)

/** A holder's unwrapped shares, one for each frozen envelope, wrapped for rest; useless without the gate. */
export const openingShares = pgTable(
  'opening_shares',
  {
    tenderId: uuid('tender_id').notNull(),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    holder: integer('holder').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    wrapped: bytes('wrapped').notNull(),
    givenAt: moment('given_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenderId, t.kind, t.holder] }),
    foreignKey({ columns: [t.tenderId, t.kind], foreignColumns: [openings.tenderId, openings.kind] }),
  ],
)

/** What came of opening one envelope. */
export const openingResults = pgTable(
  'opening_results',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    intact: boolean('intact').notNull(),
    note: text('note').notNull().default(''),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bidId, t.kind] })],
)
