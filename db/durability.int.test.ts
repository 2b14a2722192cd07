import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { connect, db } from './client.server.ts'
import { durabilityFaults } from './durability.server.ts'
import { testDatabase } from './testing/database.ts'

const { url } = testDatabase()

it('says each setting by which a power cut could lose a received bid', async () => {
  const name = new URL(url).pathname.slice(1)
  await db().execute(sql.raw(`alter database "${name}" set synchronous_commit = local`))
  const fresh = connect(url, 1)
  const settings = await fresh.db.execute<{ fsync: string; pages: string }>(
    sql`select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`,
  )
  const faults = await durabilityFaults(fresh.db)
  await fresh.end()
  expect(faults.filter((fault) => fault.includes('synchronous_commit = local'))).toHaveLength(1)
  expect(faults.some((fault) => fault.includes('fsync'))).toBe(settings[0]?.fsync === 'off')
  expect(faults.some((fault) => fault.includes('full_page_writes'))).toBe(settings[0]?.pages === 'off')
})

it('accepts the settings PostgreSQL comes with, and stronger ones', async () => {
  const name = new URL(url).pathname.slice(1)
  for (const strong of ['on', 'remote_apply']) {
    await db().execute(sql.raw(`alter database "${name}" set synchronous_commit = ${strong}`))
    const fresh = connect(url, 1)
    expect((await durabilityFaults(fresh.db)).filter((fault) => fault.includes('synchronous_commit'))).toEqual([])
    await fresh.end()
  }
})
