import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { migrate, pendingMigrations } from '#db/migrate.ts'
import { testDatabase } from './database.ts'

const { url } = testDatabase()

it('gives every test file a database of its own that has every step of this release', async () => {
  expect(await pendingMigrations(url)).toEqual([])
  const [row] = await db().execute<{ name: string }>(sql`select current_database() as name`)
  expect(url.endsWith(`/${row?.name}`)).toBe(true)
})

it('names a step that the database has not had', async () => {
  await db().execute(
    sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  )
  expect(await pendingMigrations(url)).toHaveLength(1)
})

it('makes a database that does not exist, once, however many ask', async () => {
  const other = url.replace(/\/clusterbuy_test_/, '/clusterbuy_other_')
  await Promise.all([migrate(other), migrate(other), migrate(other)])
  expect(await pendingMigrations(other)).toEqual([])
  await db().execute(sql.raw(`drop database "${new URL(other).pathname.slice(1)}" with (force)`))
})
