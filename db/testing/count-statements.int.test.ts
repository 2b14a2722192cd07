import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { countStatements } from './count-statements.ts'
import { testDatabase } from './database.ts'

testDatabase()

it('hears every statement of a transaction, its beginning and its end', async () => {
  const { result, statements } = await countStatements(() =>
    db().transaction(async (tx) => {
      await tx.execute(sql`select 1`)
      return (await tx.execute(sql`select ${'two'}::text as word`))[0]?.word
    }),
  )
  expect(result).toBe('two')
  expect(statements.map((text) => text.trim())).toEqual(['begin', 'select 1', 'select $1::text as word', 'commit'])
})

it('hears nothing of what ran before or after', async () => {
  await db().execute(sql`select 1`)
  const { statements } = await countStatements(() =>
    Promise.all([1, 2, 3].map((n) => db().execute(sql`select ${n}::int`))),
  )
  await db().execute(sql`select 1`)
  expect(statements).toEqual(['select $1::int', 'select $1::int', 'select $1::int'])
})
