import { sql } from 'drizzle-orm'
import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Pence } from '../../app/kernel/money.ts'

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})

export const id = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`)
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 6, mode: 'date' })
export const pounds = (name: string) => bigint(name, { mode: 'number' }).$type<Pence>()
