import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bids } from './bids.ts'
import { id, moment } from './columns.ts'
import { people } from './identity.ts'
import { criteria, lots, tenders } from './tenders.ts'

/** A member says, bidder by bidder as named at that moment, whether they have an interest. */
export const interestDeclarations = pgTable(
  'interest_declarations',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    conflicted: boolean('conflicted').notNull(),
    nature: text('nature').notNull().default(''),
    declaredAt: moment('declared_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.bidId] }), index('interest_declarations_tender').on(t.tenderId)],
)

export const scores = pgTable(
  'scores',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    score: integer('score').notNull(),
    reason: text('reason').notNull(),
    savedAt: moment('saved_at').notNull(),
    /** Once set, the row never changes again: a trigger refuses. */
    lockedAt: moment('locked_at'),
  },
  (t) => [
    unique('one_score_per_member_and_question').on(t.bidId, t.criterionId, t.personId),
    index('scores_tender').on(t.tenderId),
  ],
)

/** What the panel agreed, beside the first scores that are kept. */
export const agreedScores = pgTable(
  'agreed_scores',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    score: integer('score').notNull(),
    reason: text('reason').notNull(),
    /** What was said, where the first scores lay far apart. */
    discussion: text('discussion').notNull().default(''),
    agreedBy: uuid('agreed_by')
      .notNull()
      .references(() => people.id),
    agreedAt: moment('agreed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bidId, t.criterionId] }), index('agreed_scores_tender').on(t.tenderId)],
)

/** What the panel had agreed before it changed its mind: only added to, a trigger refuses the rest. */
export const earlierAgreedScores = pgTable(
  'earlier_agreed_scores',
  {
    id: id(),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    score: integer('score').notNull(),
    reason: text('reason').notNull(),
    discussion: text('discussion').notNull(),
    agreedBy: uuid('agreed_by')
      .notNull()
      .references(() => people.id),
    agreedAt: moment('agreed_at').notNull(),
  },
  (t) => [index('earlier_agreed_scores_tender').on(t.tenderId)],
)

/** The result of one lot: the input file, byte for byte, and what came of it. */
export const results = pgTable('results', {
  lotId: uuid('lot_id')
    .primaryKey()
    .references(() => lots.id),
  tenderId: uuid('tender_id')
    .notNull()
    .references(() => tenders.id),
  input: text('input').notNull(),
  inputSha256: text('input_sha256').notNull(),
  output: jsonb('output').notNull(),
  outputSha256: text('output_sha256').notNull(),
  computedAt: moment('computed_at').notNull(),
})
