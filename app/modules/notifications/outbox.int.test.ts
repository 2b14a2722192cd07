import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { nobody, theService } from '../identity/domain/actor.ts'
import { enrolPerson } from '../identity/use-cases/enrol-person.server.ts'
import { deliver } from './jobs/deliver.server.ts'
import { myMessages, outbox } from './queries/outbox.server.ts'
import { tell } from './tell.server.ts'

testDatabase()

const enrol = async (name: string) => {
  const email = `${name.toLowerCase()}@school.example`
  return (await enrolPerson.run({ actor: theService }, { name, email })).id
}
const visitor = (personId: string) => ({ ...nobody, personId })

let amina = ''
let ben = ''
const owed = (personId: string, subject: string) => ({
  key: subject,
  personId,
  address: 'somebody@school.example',
  subject,
  body: 'Sign in to read more.',
})

beforeAll(async () => {
  amina = await enrol('Amina')
  ben = await enrol('Ben')
  await tell([owed(amina, 'For Amina'), owed(ben, 'For Ben')])
})

describe('without a mail server', () => {
  it('a message stays in the outbox, and that it was not sent is no failure', async () => {
    const rows = await db().execute<{ id: string }>(sql`select id from messages`)
    for (const { id } of rows) await deliver(id)
    const untouched = await db().execute(
      sql`select from messages where sent_at is null and attempts = 0 and failure is null`,
    )
    expect(untouched).toHaveLength(2)
    expect((await outbox()).map(({ subject }) => subject).sort()).toEqual(['For Amina', 'For Ben'])
  })
})

describe('the messages page', () => {
  it('shows each person their own messages and nobody else’s', async () => {
    expect((await myMessages(visitor(amina))).map(({ subject }) => subject)).toEqual(['For Amina'])
    expect((await myMessages(visitor(ben))).map(({ subject }) => subject)).toEqual(['For Ben'])
  })

  it('shows nothing to somebody who is not signed in', async () => {
    expect(await myMessages(nobody)).toEqual([])
  })
})

it('a message is owed and its delivery queued, both or neither', async () => {
  const jobs = () => db().execute(sql`select from graphile_worker.jobs where task_identifier = 'deliver'`)
  const before = (await jobs()).length
  const broken = { ...owed(amina, 'Half'), personId: crypto.randomUUID() }
  await expect(tell([owed(amina, 'Whole'), broken])).rejects.toThrow()
  expect((await jobs()).length).toBe(before)
  expect((await outbox()).map(({ subject }) => subject)).not.toContain('Whole')
})
