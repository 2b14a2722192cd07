import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SchoolVoice } from '../../app/modules/evaluation/domain/school-voice.ts'
import type { Stage } from '../../app/modules/tenders/domain/stage.ts'
import { bids } from './bids.ts'
import { id, moment, pounds } from './columns.ts'
import { people } from './identity.ts'
import { criteria, lots, tenders } from './tenders.ts'

const aPerson = (column: string) =>
  uuid(column)
    .notNull()
    .references(() => people.id)

/** A member says, bidder by bidder as named at that moment, whether they have an interest. */
export const interestDeclarations = pgTable(
  'interest_declarations',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    personId: aPerson('person_id'),
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
    personId: aPerson('person_id'),
    score: integer('score').notNull(),
    reason: text('reason').notNull(),
    /** The passages of the answer that the score rests on, word for word. */
    evidence: text('evidence').array().notNull().default(sql`'{}'::text[]`),
    /** Where a school scores for itself: who took part, and how many gave each level. */
    voice: jsonb('voice').$type<SchoolVoice>(),
    savedAt: moment('saved_at').notNull(),
    /** Once set, the row never changes again: a trigger refuses. */
    lockedAt: moment('locked_at'),
  },
  (t) => [
    unique('one_score_per_member_and_question').on(t.bidId, t.criterionId, t.personId),
    index('scores_tender').on(t.tenderId),
  ],
)

/** What a member gave before choosing another score: only added to, a trigger refuses the rest. */
export const earlierScores = pgTable(
  'earlier_scores',
  {
    id: id(),
    scoreId: uuid('score_id')
      .notNull()
      .references(() => scores.id),
    score: integer('score').notNull(),
    reason: text('reason').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [index('earlier_scores_score').on(t.scoreId)],
)

/** Which member scores which question. A question that is dealt to no member is scored by all of them. */
export const dealtQuestions = pgTable(
  'dealt_questions',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criteria.id),
    personId: aPerson('person_id'),
    dealtAt: moment('dealt_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.criterionId, t.personId] }), index('dealt_questions_tender').on(t.tenderId)],
)

/** The chair reminded a member, once in a day at most. */
export const reminders = pgTable(
  'reminders',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    personId: aPerson('person_id'),
    sentBy: aPerson('sent_by'),
    sentAt: moment('sent_at').notNull(),
  },
  (t) => [index('reminders_tender').on(t.tenderId, t.personId)],
)

/** Somebody from outside the schools is asked to score some of the questions. */
export const assessorInvitations = pgTable(
  'assessor_invitations',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    criterionIds: uuid('criterion_ids').array().notNull(),
    because: text('because').notNull(),
    invitedBy: aPerson('invited_by'),
    invitedAt: moment('invited_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedBy: uuid('accepted_by').references(() => people.id),
    acceptedAt: moment('accepted_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [index('assessor_invitations_tender').on(t.tenderId)],
)

/** The panel asks one bidder what an answer means. The bid itself never changes by it. */
export const clarifications = pgTable(
  'clarifications',
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
    question: text('question').notNull(),
    askedBy: aPerson('asked_by'),
    askedAt: moment('asked_at').notNull(),
    dueAt: moment('due_at').notNull(),
    answer: text('answer').notNull().default(''),
    answeredBy: uuid('answered_by').references(() => people.id),
    answeredAt: moment('answered_at'),
  },
  (t) => [index('clarifications_tender').on(t.tenderId), index('clarifications_bid').on(t.bidId)],
)

/** Whether a bidder meets a published condition, counted from 0, judged before anything is scored. */
export const conditionJudgements = pgTable(
  'condition_judgements',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    condition: integer('condition').notNull(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    met: boolean('met').notNull(),
    reason: text('reason').notNull(),
    judgedBy: aPerson('judged_by'),
    judgedAt: moment('judged_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bidId, t.condition] }), index('condition_judgements_tender').on(t.tenderId)],
)

/** A bid that is out, by a condition or for a reason that came to light later, and what its bidder is told. */
export const bidsOut = pgTable(
  'bids_out',
  {
    bidId: uuid('bid_id')
      .primaryKey()
      .references(() => bids.id),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    ground: text('ground', { enum: ['condition', 'disqualified'] }).notNull(),
    because: text('because').notNull(),
    atStage: text('at_stage').$type<Stage>().notNull(),
    decidedBy: aPerson('decided_by'),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [index('bids_out_tender').on(t.tenderId)],
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
    agreedBy: aPerson('agreed_by'),
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
    agreedBy: aPerson('agreed_by'),
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

/** When the bidders of a tender may lower their prices after the opening. The end only ever moves ahead: a trigger refuses the rest. */
export const auctions = pgTable('auctions', {
  tenderId: uuid('tender_id')
    .primaryKey()
    .references(() => tenders.id),
  startsAt: moment('starts_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  arrangedBy: aPerson('arranged_by'),
  arrangedAt: moment('arranged_at').notNull(),
})

/** The prices to which a bidder went down, each lower than the one before: only added to, a trigger refuses the rest. */
export const auctionOffers = pgTable(
  'auction_offers',
  {
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    /** 1 for a bidder's first lower price. */
    number: integer('number').notNull(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    prices: jsonb('prices').$type<Readonly<Record<string, string>>>().notNull(),
    cost: pounds('cost_pence').notNull(),
    offeredBy: aPerson('offered_by'),
    offeredAt: moment('offered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bidId, t.number] }), index('auction_offers_tender').on(t.tenderId)],
)
