import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bids } from './bids.ts'
import { schools } from './clusters.ts'
import { id, moment, pounds } from './columns.ts'
import { suppliers } from './suppliers.ts'
import { lots, tenders } from './tenders.ts'

/** One award, one contract for each school. */
export const contracts = pgTable(
  'contracts',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lots.id),
    bidId: uuid('bid_id')
      .notNull()
      .references(() => bids.id),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => suppliers.id),
    categoryKey: text('category_key').notNull(),
    annualCost: pounds('annual_cost_pence').notNull(),
    wholeLifeCost: pounds('whole_life_cost_pence').notNull(),
    /** What the school pays today for a year; null when it buys nothing of the kind. */
    baselineAnnualCost: pounds('baseline_annual_cost_pence'),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    madeAt: moment('made_at').notNull(),
    signedAt: moment('signed_at'),
  },
  (t) => [
    unique('one_contract_per_lot_and_school').on(t.lotId, t.schoolId),
    index('contracts_school').on(t.schoolId),
    index('contracts_supplier').on(t.supplierId),
  ],
)
