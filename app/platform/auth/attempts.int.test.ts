import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { forgiveAttempts, spendAttempt } from './attempts.server.ts'
import { forgetExpired } from './forget-expired.server.ts'

testDatabase()

const five = { tries: 5, seconds: 60 }
const count = async (table: string) => (await db().execute(sql.raw(`select from ${table}`))).length

it('allows so many tries and no more, also when they all come at once', async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => spendAttempt(['burst'], five)))
  expect(tries.filter(Boolean)).toHaveLength(5)
})

it('begins again when the time is over, and not before', async () => {
  for (let i = 0; i < 6; i++) await spendAttempt(['patient'], five)
  const wait = (seconds: number) =>
    db().execute(sql`update attempts set since = since - make_interval(secs => ${seconds})`)
  await wait(55)
  expect(await spendAttempt(['patient'], five)).toBe(false)
  await wait(10)
  expect(await spendAttempt(['patient'], five)).toBe(true)
})

it('counts each thing by itself, and forgets one that went well', async () => {
  for (let i = 0; i < 6; i++) await spendAttempt(['a', 'b'], five)
  expect(await spendAttempt(['ab'], five)).toBe(true)
  expect(await spendAttempt(['a', 'b'], five)).toBe(false)
  await forgiveAttempts(['a', 'b'])
  expect(await spendAttempt(['a', 'b'], five)).toBe(true)
})

it('keeps no address of a person or a network', async () => {
  await spendAttempt(['password', 'amina@school.example', '192.0.2.1'], five)
  const kept = JSON.stringify(await db().execute(sql`select * from attempts`))
  expect(kept).not.toMatch(/amina|192\.0/)
})

it('forgets what has expired and keeps what has not', async () => {
  await db().execute(sql`truncate attempts`)
  await db().execute(sql`insert into attempts values ('old', 1, now() - interval '2 days'), ('new', 1, now())`)
  await db().execute(sql`
    insert into rate_limits (key, count, last_request)
    select name, 1, extract(epoch from now() - ago) * 1000
    from (values ('old', interval '2 days'), ('new', interval '1 minute')) as t (name, ago)`)
  await db().execute(sql`
    insert into verifications (identifier, value, expires_at)
    values ('old', '', now() - interval '1 second'), ('new', '', now() + interval '1 hour')`)
  await db().execute(sql`
    with p as (insert into people (name, email) values ('A', 'a@school.example') returning id)
    insert into sessions (person_id, token, expires_at)
    select id, name, now() + ahead from p, (values ('old', interval '-1 second'), ('new', interval '1 hour')) as t (name, ahead)`)
  await forgetExpired()
  expect(await Promise.all(['attempts', 'rate_limits', 'verifications', 'sessions'].map(count))).toEqual([1, 1, 1, 1])
})
