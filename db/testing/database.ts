import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase, connect, openDatabase } from '../client.server.ts'
import { heard } from './count-statements.ts'
import { oneConnectionEach } from './one-connection.ts'

export type TestDatabase = {
  /** The address of this file's own database. */
  readonly url: string
}

const onServer = async (act: (sql: postgres.Sql) => Promise<unknown>) => {
  const sql = postgres(inject('databaseServer'), { max: 1, onnotice: () => undefined })
  await act(sql)
  await sql.end()
}

/**
 * Gives the test file that calls it, at its top and once, a migrated and empty database of its own, which `db()` opens;
 * it is there from the first `beforeAll` or test and gone after the last.
 */
export function testDatabase(): TestDatabase {
  const name = `clusterbuy_test_${randomBytes(8).toString('hex')}`
  const address = new URL(inject('databaseServer'))
  address.pathname = `/${name}`
  process.env.DATABASE_URL = address.href
  process.env.DATABASE_CONNECTIONS = '8'
  process.env.CLUSTERBUY_MODE = 'test'
  process.env.SECRET = randomBytes(36).toString('base64url')
  process.env.PUBLIC_URL = 'http://localhost:3000'
  process.env.LOG_LEVEL ??= 'silent'

  openDatabase(oneConnectionEach(connect(address.href, 8, heard)))

  beforeAll(() => onServer((sql) => sql`create database ${sql(name)} template ${sql(inject('databaseTemplate'))}`))
  afterAll(async () => {
    await closeDatabase()
    await onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`)
  })
  return { url: address.href }
}

/** Does each piece of work in a copy of this database as it now stands, which `db()` opens meanwhile. */
export async function inCopiesOf({ url }: TestDatabase, works: readonly (() => Promise<void>)[]): Promise<void> {
  const original = new URL(url).pathname.slice(1)
  await closeDatabase()
  try {
    for (const work of works) {
      const name = `clusterbuy_test_${randomBytes(8).toString('hex')}`
      await onServer((sql) => sql`create database ${sql(name)} template ${sql(original)}`)
      const address = new URL(url)
      address.pathname = `/${name}`
      openDatabase(oneConnectionEach(connect(address.href, 8, heard)))
      try {
        await work()
      } finally {
        await closeDatabase()
        await onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`)
      }
    }
  } finally {
    openDatabase(oneConnectionEach(connect(url, 8, heard)))
  }
}
