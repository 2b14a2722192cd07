import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns.ts'
import { organisations, people } from './identity.ts'

const organisationId = () =>
  uuid('id')
    .primaryKey()
    .references(() => organisations.id)

export const schools = pgTable('schools', {
  id: organisationId(),
  urn: text('urn').notNull().unique(),
  phase: text('phase').notNull(),
  kind: text('kind').notNull(),
  legalBody: text('legal_body').notNull(),
  pupils: integer('pupils').notNull(),
  /** The school's facts for demand sheets, kept so that nobody types them twice. */
  address: text('address').notNull().default(''),
})

export const clusters = pgTable('clusters', {
  id: organisationId(),
  legalForm: text('legal_form', {
    enum: ['collaboration', 'federation', 'co-operative', 'company', 'trust'],
  }).notNull(),
  purpose: text('purpose').notNull(),
  authority: text('authority').notNull(),
})

export const memberships = pgTable(
  'memberships',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => clusters.id),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    role: text('role', { enum: ['lead', 'member', 'observer'] }).notNull(),
    joinedOn: date('joined_on', { mode: 'string' }).notNull(),
    leftOn: date('left_on', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.clusterId, t.schoolId] }),
    index('memberships_school').on(t.schoolId),
    uniqueIndex('one_lead_school').on(t.clusterId).where(sql`role = 'lead' and left_on is null`),
  ],
)

export const memoranda = pgTable(
  'memoranda',
  {
    id: id(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => clusters.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    proposedAt: moment('proposed_at').notNull(),
    /** Set when every governing body has approved this same version. */
    inForceAt: moment('in_force_at'),
  },
  (t) => [unique('one_memorandum_per_version').on(t.clusterId, t.version)],
)

export const memorandumApprovals = pgTable(
  'memorandum_approvals',
  {
    memorandumId: uuid('memorandum_id')
      .notNull()
      .references(() => memoranda.id),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    minuteReference: text('minute_reference').notNull(),
    meetingOn: date('meeting_on', { mode: 'string' }).notNull(),
    approvedBy: uuid('approved_by')
      .notNull()
      .references(() => people.id),
    approvedAt: moment('approved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memorandumId, t.schoolId] })],
)
