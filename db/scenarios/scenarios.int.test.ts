import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { loadClusterAt } from './cluster.ts'

testDatabase()

it('the Darlaston cluster has nine schools and a memorandum that all of them approved', async () => {
  const world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  const [counted] = await db().execute(sql`
    select (select count(*)::int from memberships where cluster_id = ${world.clusterId}) as schools,
           (select count(*)::int from memoranda where in_force_at is not null) as in_force,
           (select count(*)::int from current_contracts) as contracts,
           (select count(*)::int from suppliers) as suppliers`)
  expect(counted).toEqual({ schools: 9, in_force: 1, contracts: 9, suppliers: 4 })
})
