import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment, pounds } from './columns.ts'
import { suppliers } from './suppliers.ts'
import { lots, tenders } from './tenders.ts'

export const fees = pgTable(
  'fees',
  {
    id: id(),
    tenderId: uuid('tender_id')
      .notNull()
      .references(() => tenders.id),
    lotId: uuid('lot_id')
      .notNull()
      .unique()
      .references(() => lots.id),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => suppliers.id),
    amount: pounds('amount_pence').notNull(),
    stage: text('stage', { enum: ['due', 'paid'] })
      .notNull()
      .default('due'),
    dueAt: moment('due_at').notNull(),
    checkoutId: text('checkout_id').unique(),
    checkoutUrl: text('checkout_url'),
    paidAt: moment('paid_at'),
    paymentReference: text('payment_reference'),
  },
  (t) => [index('fees_supplier').on(t.supplierId)],
)

/** Every webhook event once: the second delivery of one finds it here and changes nothing. */
export const paymentEvents = pgTable('payment_events', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  receivedAt: moment('received_at').notNull(),
})
