import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { organisations } from './identity.ts'

export const suppliers = pgTable('suppliers', {
  id: uuid('id')
    .primaryKey()
    .references(() => organisations.id),
  companyNumber: text('company_number').unique(),
  charityNumber: text('charity_number').unique(),
  address: text('address').notNull(),
  contactEmail: text('contact_email').notNull(),
  smallOrMedium: boolean('small_or_medium').notNull(),
  voluntaryOrSocial: boolean('voluntary_or_social').notNull(),
  registeredAt: moment('registered_at').notNull(),
})
