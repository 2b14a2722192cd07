import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AssessmentSummary } from '../../app/modules/award/domain/assessment-summary.ts'
import type { LotGiven } from '../../app/modules/award/domain/lots-together.ts'
import { bids } from './bids.ts'
import { id, moment } from './columns.ts'
import { people } from './identity.ts'
import { lots, tenders } from './tenders.ts'

export const awards = pgTable('awards', {
  lotId: uuid('lot_id')
    .primaryKey()
    .references(() => lots.id),
  tenderId: uuid('tender_id')
    .notNull()
    .references(() => tenders.id),
  bidId: uuid('bid_id')
    .notNull()
    .references(() => bids.id),
  recommendation: text('recommendation').notNull(),
  recommendedBy: uuid('recommended_by')
    .notNull()
    .references(() => people.id),
  recommendedAt: moment('recommended_at').notNull(),
  /** The file of `lots_runs` that was followed, where a tender's lots are awarded together. */
  calculation: text('calculation'),
  approvedBy: uuid('approved_by').references(() => people.id),
  approvedAt: moment('approved_at'),
  minuteReference: text('minute_reference'),
  standstillFrom: date('standstill_from', { mode: 'string' }),
  /** The last day of standstill: contracts may be made from the day after. */
  standstillUntil: date('standstill_until', { mode: 'string' }),
  confirmedAt: moment('confirmed_at'),
})

/** Lots that are not awarded, by the manager's decision with reasons; approved with the award of the others. */
export const lotsLeft = pgTable(
  'lots_left',
  {
    lotId: uuid('lot_id')
      .primaryKey()
      .references(() => lots.id),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    reasons: text('reasons').notNull(),
    leftBy: uuid('left_by')
      .notNull()
      .references(() => people.id),
    leftAt: moment('left_at').notNull(),
    approvedBy: uuid('approved_by').references(() => people.id),
    approvedAt: moment('approved_at'),
    minuteReference: text('minute_reference'),
  },
  (t) => [index('lots_left_tender').on(t.tenderId)],
)

/** The reasons owed to one bidder (Procurement Act 2023, section 50), kept as they were sent. */
export const assessmentSummaries = pgTable(
  'assessment_summaries',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    summary: jsonb('summary').$type<AssessmentSummary>().notNull(),
    /** The same byte for byte, whose digest is on the record: what `jsonb` gives back has its keys in another order. */
    text: text('text').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenderId, t.bidId] })],
)

/** What passed between the buyer and a supplier about a very low price (section 19 of the Act). The bid it concerns is its key. */
export const lowPriceExchanges = pgTable(
  'low_price_exchanges',
  {
    bidId: uuid('bid_id')
      .primaryKey()
      .references(() => bids.id),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    letter: text('letter').notNull(),
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => people.id),
    askedAt: moment('asked_at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => people.id),
    answeredAt: moment('answered_at'),
    decision: text('decision', { enum: ['stands', 'disregarded'] }),
    reasons: text('reasons'),
    decidedBy: uuid('decided_by').references(() => people.id),
    decidedAt: moment('decided_at'),
  },
  (t) => [index('low_price_exchanges_tender').on(t.tenderId)],
)

/** What the worker finds out about the lots of a tender together: one row for each question and each set of bids it was asked of. */
export const lotsRuns = pgTable(
  'lots_runs',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    question: text('question').notNull(),
    /** SHA-256 of `file`, the open file in which the question is asked. */
    digest: text('digest').notNull(),
    file: text('file').notNull(),
    status: text('status', { enum: ['working', 'proven', 'not-proven', 'none', 'dropped'] }).notNull(),
    limitSeconds: integer('limit_seconds').notNull(),
    startedAt: moment('started_at').notNull(),
    /** The last sign of life of the worker that has it; null while none has. By the clock of the machine, not of a demonstration. */
    heldAt: moment('held_at'),
    workedMs: integer('worked_ms').notNull(),
    best: text('best'),
    bound: text('bound'),
    given: jsonb('given').$type<readonly LotGiven[]>(),
    finishedAt: moment('finished_at'),
  },
  (t) => [unique('one_run_per_question_and_file').on(t.tenderId, t.question, t.digest)],
)
