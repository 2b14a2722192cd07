import { EventEmitter, once } from 'node:events'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db, type Tx } from '#db/client.server.ts'
import { testDatabase } from './database.ts'
import { meanwhile } from './one-connection.ts'

testDatabase()

const one = sql`select 1`
const second = /A second connection inside a transaction/
const fails = (work: (tx: Tx) => Promise<unknown>) =>
  db()
    .transaction(work)
    .then(
      () => 'nothing',
      (fault: Error) => `${fault.message} ${String(fault.cause)}`,
    )

it('refuses a statement that a transaction sends on another connection', async () => {
  expect(await fails(() => db().execute(one))).toMatch(second)
  expect(await fails((tx) => Promise.all([tx.execute(one), db().execute(one)]))).toMatch(second)
})

it('refuses a second transaction inside one, wherever the handle was taken', async () => {
  const taken = db()
  expect(await fails((tx) => tx.execute(one).then(() => taken.transaction((inner) => inner.execute(one))))).toMatch(
    second,
  )
})

it('lets a transaction use its own, and anybody another when it has ended', async () => {
  const gate = new EventEmitter()
  const ended = once(gate, 'ended')
  let after: Promise<unknown> | undefined
  await db().transaction(async (tx) => {
    await tx.transaction((savepoint) => savepoint.execute(one))
    after = ended.then(() => db().execute(one))
  })
  gate.emit('ended')
  await expect(after).resolves.toHaveLength(1)
})

it('knows what a test lets others do meanwhile', async () => {
  await db().transaction(() => meanwhile(() => db().execute(one)))
})
