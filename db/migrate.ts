import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applySteps } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as applyJobTables } from 'graphile-worker'
import postgres from 'postgres'
import journal from './migrations/meta/_journal.json'

const onlyOneAtATime = 7_415_202_601
const lockTimeout = '10s'
const statementTimeout = '10min'

const open = (url: string, database?: string) =>
  postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10, ...(database ? { database } : {}) })

const codeOf = (fault: unknown): string | undefined => (fault as { code?: string }).code

async function isMissing(url: string): Promise<boolean> {
  const sql = open(url)
  try {
    await sql`select`
    return false
  } catch (fault) {
    if (codeOf(fault) === '3D000') return true
    throw fault
  } finally {
    await sql.end()
  }
}

const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

async function createDatabase(url: string): Promise<void> {
  const sql = open(url, 'postgres')
  try {
    await sql`create database ${sql(databaseName(url))}`
  } catch (fault) {
    if (!['42P04', '23505'].includes(codeOf(fault) ?? '')) throw fault
  } finally {
    await sql.end()
  }
}

/** The job tables are made over their own connection, which must keep the same limits. */
function limited(url: string): string {
  const address = new URL(url)
  const options = `-c lock_timeout=${lockTimeout} -c statement_timeout=${statementTimeout}`
  address.searchParams.set('options', options)
  return address.href.replaceAll('+', '%20')
}

/** Brings the database to this release, one process at a time; a database that does not exist is made first. */
export async function migrate(url: string, { create = true }: { create?: boolean } = {}): Promise<void> {
  if (await isMissing(url)) {
    if (!create)
      throw new Error(`There is no database "${databaseName(url)}" on this server. Create it, then run this again.`)
    await createDatabase(url)
  }
  const sql = open(url)
  try {
    await sql`select pg_advisory_lock(${onlyOneAtATime})`
    await sql`select set_config('lock_timeout', ${lockTimeout}, false), set_config('statement_timeout', ${statementTimeout}, false)`
    await applySteps(drizzle(sql), { migrationsFolder: path.join(import.meta.dirname, 'migrations') })
    await applyJobTables({ connectionString: limited(url) })
  } finally {
    await sql.end()
  }
}

/** The steps of this release that the database has not had yet, by name. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const sql = open(url)
  try {
    const [there] = await sql<{ steps: boolean; jobs: boolean }[]>`
      select to_regclass('drizzle.__drizzle_migrations') is not null as steps,
             to_regclass('graphile_worker.migrations') is not null as jobs`
    const applied = there?.steps
      ? await sql<{ at: string }[]>`select created_at::text as at from drizzle.__drizzle_migrations`
      : []
    const done = new Set(applied.map((row) => Number(row.at)))
    const pending = journal.entries.filter((step) => !done.has(step.when)).map((step) => step.tag)
    return there?.jobs ? pending : [...pending, 'job tables']
  } finally {
    await sql.end()
  }
}

async function fromCommandLine(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error('Set DATABASE_URL to the address of the database, like postgres://name:password@host/clusterbuy')
  await migrate(url, { create: false })
  process.stdout.write('The database is up to date.\n')
}

// The file name is compared because the built server holds this module too.
if (import.meta.filename.endsWith('migrate.ts') && process.argv[1] === import.meta.filename)
  fromCommandLine().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  })
