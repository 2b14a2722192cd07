import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { connect, db, openDatabase } from '#db/client.server.ts'
import { makeClockMovable } from '#db/movable-clock.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { databaseFaults } from './start-checks.server.ts'

const { url } = testDatabase()

const isDurability = (line: string) => line.includes('the database runs with')
/** The lines but for those about the server's own durability, which tests often switch off to be quick. */
const told = async (mode: 'production' | 'demonstration' | 'test', address = url) =>
  (await databaseFaults(mode, address)).filter((line) => !isDurability(line))

describe('a database that was made for a real site', () => {
  it('may serve one', async () => {
    expect(await told('production')).toEqual([])
  })

  it('serves neither a demonstration nor a test, where anybody could become anybody', async () => {
    for (const mode of ['demonstration', 'test'] as const) {
      const lines = await told(mode)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/^CLUSTERBUY_MODE: .*anybody can become anybody/)
    }
  })

  it('is refused when it could lose a bid that was acknowledged, with one line for each setting', async () => {
    await db().execute(sql.raw(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`))
    openDatabase(connect(url, 2))
    const lines = (await databaseFaults('production', url)).filter((line) => line.includes('synchronous_commit'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^DATABASE_URL: .*a bid could be lost after its receipt was given; set it to on$/)
  })

  it('is refused before it has had every step of this release', async () => {
    await db().execute(sql`
      delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`)
    expect(await told('production')).toEqual(['DATABASE_URL: the database is 1 step behind; run: npm run migrate'])
  })
})

describe('a database that was made for a demonstration', () => {
  it('never serves a real site, because its clock can be moved past a deadline', async () => {
    await makeClockMovable(db())
    expect(await told('production')).toContainEqual(expect.stringMatching(/^DATABASE_URL: .*whose clock can be moved/))
    expect(await told('test')).toEqual([])
  })
})

it('a database that does not answer is one clear line', async () => {
  openDatabase(connect('postgres://nobody@127.0.0.1:9/none', 1))
  const lines = await databaseFaults('production', 'postgres://nobody@127.0.0.1:9/none')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^DATABASE_URL: the database does not answer \(.*ECONNREFUSED/)
})
