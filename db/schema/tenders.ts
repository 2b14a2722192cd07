import { sql } from 'drizzle-orm'
import {
  customType,
  date,
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
import type { Assumptions } from '../../app/modules/categories/domain/charge-cost.ts'
import type { AuctionRule } from '../../app/modules/tenders/domain/auction-rule.ts'
import type { Judging, Meeting } from '../../app/modules/tenders/domain/judging.ts'
import type { PublishedTender } from '../../app/modules/tenders/domain/published-tender.ts'
import type { ScaleLevel } from '../../app/modules/tenders/domain/scale-level.ts'
import { clusters, schools } from './clusters.ts'
import { bytes, id, moment, pounds } from './columns.ts'
import { demandCalls } from './demand.ts'
import { organisations, people } from './identity.ts'

const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const tenders = pgTable(
  'tenders',
  {
    id: id(),
    /** Random, never counted: a gap in numbers would tell how much is going on. */
    reference: text('reference').notNull().unique(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => clusters.id),
    leadSchoolId: uuid('lead_school_id')
      .notNull()
      .references(() => schools.id),
    buyerName: text('buyer_name').notNull(),
    categoryKey: text('category_key').notNull(),
    demandCallId: uuid('demand_call_id').references(() => demandCalls.id),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    description: text('description').notNull().default(''),
    stage: text('stage', {
      enum: [
        'drafting',
        'published',
        'opened',
        'quality-locked',
        'price-opened',
        'recommended',
        'standstill',
        'awarded',
        'cancelled',
      ],
    })
      .notNull()
      .default('drafting'),
    version: integer('version').notNull().default(0),
    questionsCloseAt: moment('questions_close_at'),
    answersDueAt: moment('answers_due_at'),
    closesAt: moment('closes_at'),
    /** Why the tender closes at an hour when few are at work; empty for an ordinary hour. */
    hourReason: text('hour_reason').notNull().default(''),
    coolingOffMinutes: integer('cooling_off_minutes').notNull().default(60),
    contractStartsOn: date('contract_starts_on', { mode: 'string' }),
    termYears: integer('term_years').notNull().default(3),
    scale: jsonb('scale').$type<ScaleLevel[]>().notNull().default([]),
    qualityThreshold: text('quality_threshold'),
    /** The meetings with each bidder that follow the written answers, in order. */
    meetings: jsonb('meetings').$type<readonly Meeting[]>().notNull().default([]),
    priceMethod: text('price_method').notNull().default('floor-ceiling'),
    priceFloor: pounds('price_floor_pence'),
    priceCeiling: pounds('price_ceiling_pence'),
    /** Whether and how bidders may lower their prices after the opening; published with the tender. */
    auction: jsonb('auction').$type<AuctionRule>(),
    /** How many lots one supplier may win; null for as many as it is best for. */
    lotsPerSupplier: integer('lots_per_supplier'),
    tieBreak: text('tie_break').array().notNull().default(sql`'{quality,price,drawn}'::text[]`),
    /** What every bid is costed with: term, discount and the category's figures. */
    assumptions: jsonb('assumptions').$type<Assumptions>().notNull(),
    /** What a bidder must meet to take part, pass or fail; published with the tender. */
    conditions: text('conditions').array().notNull().default(sql`'{}'::text[]`),
    /** How many members at least score each question of each bid; published with the tender. */
    fewestScorers: integer('fewest_scorers').notNull().default(3),
    /** Hundredths of a per cent of the contract value that the winner owes; published with the tender. */
    feeBasisPoints: integer('fee_basis_points').notNull().default(100),
    feeCap: pounds('fee_cap_pence').notNull().default(sql`250000`),
    createdAt: moment('created_at').notNull(),
    publishedAt: moment('published_at'),
    cancelledAt: moment('cancelled_at'),
    cancelledBecause: text('cancelled_because').notNull().default(''),
    /** What a search finds it by, and the day it closes (as `~` and days since 1970), so that a search can stop early. */
    words: searchWords('words').generatedAlwaysAs(
      sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary || ' ' || buyer_name || ' ' || category_key), 'B') || to_tsvector('english', description) || array_to_tsvector(array['~' || coalesce(floor(extract(epoch from closes_at at time zone 'UTC') / 86400)::bigint::text, 'none')])`,
    ),
  },
  (t) => [
    index('tenders_cluster').on(t.clusterId),
    index('tenders_open').on(t.closesAt, t.id).where(sql`stage = 'published'`),
    index('tenders_category').on(t.categoryKey, t.closesAt, t.id).where(sql`stage = 'published'`),
    /** Only what the public list searches, so that the archive costs it nothing. */
    index('tenders_words').using('gin', t.words).with({ fastupdate: false }).where(sql`stage = 'published'`),
  ],
)

export const lots = pgTable(
  'lots',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
  },
  (t) => [unique('one_lot_per_number').on(t.tenderId, t.number)],
)

/** The schools a lot binds, with the quantities that each committed, frozen at publication. */
export const lotSchools = pgTable(
  'lot_schools',
  {
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lots.id),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    quantities: jsonb('quantities').$type<Record<string, string>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lotId, t.schoolId] })],
)

export const criteria = pgTable(
  'criteria',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    parentId: uuid('parent_id'),
    position: integer('position').notNull(),
    kind: text('kind', { enum: ['scored', 'group', 'price'] }).notNull(),
    title: text('title').notNull(),
    /** An exact decimal string, 0 to 100. */
    weight: text('weight').notNull(),
    question: text('question').notNull().default(''),
    guidance: text('guidance').notNull().default(''),
    wordLimit: integer('word_limit'),
    minimum: text('minimum'),
    /** How it is judged where not by a written answer. */
    judged: jsonb('judged').$type<Judging>(),
  },
  (t) => [index('criteria_tender').on(t.tenderId)],
)

export const panelMembers = pgTable(
  'panel_members',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    schoolId: uuid('school_id').references(() => schools.id),
    /** An assessor comes from outside the schools and scores only the questions dealt to them; `school` speaks for a school. */
    role: text('role', { enum: ['chair', 'member', 'assessor', 'school'] }).notNull(),
    /** For whom a substitute scores, and whether all of their work or only the bids they have an interest in. */
    inPlaceOf: uuid('in_place_of').references(() => people.id),
    scope: text('scope', { enum: ['whole', 'interests'] })
      .notNull()
      .default('whole'),
    /** Why somebody joined after publication. */
    namedBecause: text('named_because').notNull().default(''),
    namedAt: moment('named_at'),
    /** Since then somebody else scores in their place. */
    leftAt: moment('left_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenderId, t.personId] }),
    index('panel_members_person').on(t.personId),
    uniqueIndex('one_speaker_per_school')
      .on(t.tenderId, t.schoolId)
      .where(sql`role = 'school' and scope = 'whole' and left_at is null`),
  ],
)

/** Those who together open the bids. Each one's public keys come from an opening code that only they keep. */
export const openingHolders = pgTable(
  'opening_holders',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    position: integer('position').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    qualityRecipient: text('quality_recipient'),
    priceRecipient: text('price_recipient'),
    activatedAt: moment('activated_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenderId, t.position] }),
    unique('one_holder_per_person').on(t.tenderId, t.personId),
    index('opening_holders_person').on(t.personId),
  ],
)

/** One for each envelope kind. The gate's private half is wrapped and released only by the state of the tender. */
export const keySets = pgTable(
  'key_sets',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    kind: text('kind', { enum: ['quality', 'price'] }).notNull(),
    version: integer('version').notNull(),
    threshold: integer('threshold').notNull(),
    gateRecipient: text('gate_recipient').notNull(),
    gateWrapped: bytes('gate_wrapped').notNull(),
    holders: text('holders').array().notNull(),
    fingerprint: text('fingerprint').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenderId, t.kind, t.version] })],
)

/** What was published, byte for byte. Never changed; a change of terms is a new version. */
export const tenderVersions = pgTable(
  'tender_versions',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    document: jsonb('document').$type<PublishedTender>().notNull(),
    sha256: text('sha256').notNull(),
    /** Why the terms changed, for everybody to read; empty for the first version. */
    reason: text('reason').notNull().default(''),
    publishedAt: moment('published_at').notNull(),
    publishedBy: uuid('published_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.tenderId, t.version] })],
)

export const questions = pgTable(
  'questions',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => organisations.id),
    question: text('question').notNull(),
    askedAt: moment('asked_at').notNull(),
    answer: text('answer'),
    answeredAt: moment('answered_at'),
    answeredBy: uuid('answered_by').references(() => people.id),
  },
  (t) => [index('questions_tender').on(t.tenderId, t.askedAt)],
)

/** Suppliers that asked to be told of a published tender. Nobody but the supplier itself ever reads its row. */
export const tenderFollowers = pgTable(
  'tender_followers',
  {
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => organisations.id),
    followedAt: moment('followed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.supplierId, t.tenderId] }), index('tender_followers_tender').on(t.tenderId)],
)
