import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { schools } from './clusters.ts'
import { id, pounds } from './columns.ts'

/** A contract that a school holds today: what the saving is measured against. */
export const currentContracts = pgTable(
  'current_contracts',
  {
    id: id(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    categoryKey: text('category_key').notNull(),
    supplierName: text('supplier_name').notNull(),
    annualCost: pounds('annual_cost_pence').notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    noticeDays: integer('notice_days').notNull(),
    autoRenews: boolean('auto_renews').notNull(),
    satisfaction: integer('satisfaction'),
  },
  (t) => [
    unique('one_current_contract_per_category').on(t.schoolId, t.categoryKey),
    check('satisfaction_1_to_5', sql`satisfaction between 1 and 5`),
    check('whole_notice_and_a_price', sql`notice_days >= 0 and annual_cost_pence > 0`),
  ],
)
