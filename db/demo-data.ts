import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { closeDatabase, type Db, db } from './client.server.ts'
import type { Say } from './demo-site.ts'
import { migrate } from './migrate.ts'
import { clockIsMovable, makeClockMovable } from './movable-clock.server.ts'

/** Random, made once, and kept beside the data it protects. */
export function secretIn(folder: string): string {
  const file = path.join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function holds(on: Db, table: string): Promise<boolean> {
  const [there] = await on.execute<{ found: boolean }>(sql`select to_regclass(${table}) is not null as found`)
  if (!there?.found) return false
  return (await on.execute(sql.raw(`select from ${table} limit 1`))).length > 0
}

/** A database with people and a clock that cannot be moved belongs to a real site, where invented bids must never go. */
async function refuseRealSite(): Promise<void> {
  const real = await holds(db(), 'people').then(
    async (used) => used && !(await clockIsMovable(db())),
    (fault: unknown) => {
      const { cause } = fault as { cause?: { code?: string; message?: string } }
      if (cause?.code === '3D000') return false
      throw new Error(`The PostgreSQL server does not let the demonstration in: ${cause?.message || cause?.code}`)
    },
  )
  if (real)
    throw new Error(
      'The database of DATABASE_URL is a real site. The demonstration needs an empty database of its own.',
    )
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** Half of a scenario is no scenario: it is loaded whole or the database is emptied again. */
async function emptyAgain(url: string): Promise<void> {
  await closeDatabase()
  const server = new URL(url)
  server.pathname = '/postgres'
  process.env.DATABASE_URL = server.href
  await db().execute(sql.raw(`drop database if exists "${databaseOf(url).replaceAll('"', '""')}" with (force)`))
  await closeDatabase()
  process.env.DATABASE_URL = url
}

async function prepare(url: string): Promise<void> {
  await refuseRealSite()
  await migrate(url)
  await makeClockMovable(db())
  await db().execute(
    sql`create table if not exists demonstration.loaded (at timestamptz not null default clock_timestamp())`,
  )
}

async function loadScenario(say: Say): Promise<void> {
  say('Loading the Darlaston cluster, its suppliers and their tenders ...')
  const { loadDemonstration } = await import('./scenarios/demonstration.ts')
  await loadDemonstration()
  await db().execute(sql`insert into demonstration.loaded default values`)
}

/** Brings the database of the demonstration to this release and loads the scenario when there is none yet. */
export async function prepareData(url: string, ours: boolean, say: Say): Promise<void> {
  await prepare(url)
  const loaded = await holds(db(), 'demonstration.loaded')
  if (!loaded && (await holds(db(), 'people'))) {
    if (!ours)
      throw new Error(
        'An earlier start stopped while it loaded the demonstration. Empty this database and start again.',
      )
    say('An earlier start stopped while it loaded the demonstration: loading it anew.')
    await emptyAgain(url)
    await prepare(url)
  }
  if (!loaded) await loadScenario(say)
}

/** The people a visitor can become, in lines to print. */
export async function peopleLines(): Promise<string[]> {
  const { demonstrationPeople } = await import('#app/modules/identity/queries/demonstration-people.server.ts')
  const groups = await demonstrationPeople()
  const width = Math.max(0, ...groups.flatMap((group) => group.people.map((person) => person.name.length)))
  return groups.flatMap((group) => [
    `  ${group.title}`,
    ...group.people.map((person) => `    ${person.name.padEnd(width)}  ${person.role}`),
  ])
}
