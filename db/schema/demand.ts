import { date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DemandSheet } from '../../app/modules/demand/domain/sheet.ts'
import { clusters, schools } from './clusters.ts'
import { id, moment } from './columns.ts'
import { people } from './identity.ts'

/** The cluster asks its schools what they need of one category. The questions are kept as they were asked. */
export const demandCalls = pgTable(
  'demand_calls',
  {
    id: id(),
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => clusters.id),
    categoryKey: text('category_key').notNull(),
    title: text('title').notNull(),
    sheet: jsonb('sheet').$type<DemandSheet>().notNull(),
    respondBy: date('respond_by', { mode: 'string' }).notNull(),
    openedAt: moment('opened_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [index('demand_calls_cluster').on(t.clusterId)],
)

/** One row for each school asked. Values are exact decimal strings and dates, keyed by the sheet's fields. */
export const needs = pgTable(
  'needs',
  {
    callId: uuid('call_id')
      .notNull()
      .references(() => demandCalls.id),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    values: jsonb('values').$type<Record<string, string>>().notNull().default({}),
    savedAt: moment('saved_at'),
    committedAt: moment('committed_at'),
    committedBy: uuid('committed_by').references(() => people.id),
    declinedAt: moment('declined_at'),
    /** When the cluster gave a committed answer back to be changed, and why. */
    reopenedAt: moment('reopened_at'),
    reopenedBecause: text('reopened_because'),
  },
  (t) => [primaryKey({ columns: [t.callId, t.schoolId] }), index('needs_school').on(t.schoolId)],
)
