import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { closeDatabase } from '../client.server.ts'
import { type Embedded, removeEmbedded, startEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'

/** A real PostgreSQL of our own in a temporary folder, with the durable settings that production needs. */
export type OwnDatabase = {
  readonly folder: string
  readonly url: string
  /** The process id of the server as it runs now. */
  readonly pid: () => number
  /** Starts the server again on the same data and the same port, after it was killed. */
  readonly startAgain: () => Promise<void>
  readonly remove: () => Promise<void>
}

async function makeDatabase(folder: string): Promise<OwnDatabase> {
  const dir = path.join(folder, 'postgres')
  const remove = async () => {
    await closeDatabase()
    await removeEmbedded(dir)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    let server: Embedded = await startEmbedded({ dir })
    const { url, port } = server
    await migrate(url)
    const startAgain = async () => {
      server = await startEmbedded({ dir, port })
    }
    return { folder, url, pid: () => server.pid, startAgain, remove }
  } catch (fault) {
    await remove()
    throw fault
  }
}

/** The same on a server that runs already and is not ours to stop: a database of a new name, dropped in the end. */
async function makeDatabaseOn(server: string, folder: string): Promise<OwnDatabase> {
  const name = `clusterbuy_proof_${randomBytes(6).toString('hex')}`
  const address = new URL(server)
  address.pathname = `/${name}`
  await migrate(address.href)
  const notOurs = (): never => {
    throw new Error('this server is not ours to stop')
  }
  const remove = async () => {
    await closeDatabase()
    const sql = postgres(server, { database: 'postgres', max: 1, onnotice: () => undefined })
    await sql`drop database if exists ${sql(name)} with (force)`.finally(() => sql.end())
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, url: address.href, pid: notOurs, startAgain: notOurs, remove }
}

/** Settings under which use-cases run in this process and in the ones it starts. */
export const testSettings = (url: string, connections: number): Record<string, string> => ({
  CLUSTERBUY_MODE: 'test',
  DATABASE_URL: url,
  DATABASE_CONNECTIONS: String(connections),
  PUBLIC_URL: 'http://localhost:3000',
  SECRET: randomBytes(36).toString('base64url'),
  LOG_LEVEL: 'silent',
})

async function withDatabase<T>(
  make: (folder: string) => Promise<OwnDatabase>,
  work: (own: OwnDatabase) => Promise<T>,
): Promise<T> {
  const own = await make(mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-own-')))
  const removed = (code: number) => void own.remove().finally(() => process.exit(code))
  const interrupted = () => removed(130)
  const terminated = () => removed(143)
  process.once('SIGINT', interrupted).once('SIGTERM', terminated)
  try {
    return await work(own)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', terminated)
    await own.remove()
  }
}

/** Runs the work with a database of its own, which is stopped and removed however the work ends. */
export const withOwnDatabase = <T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> =>
  withDatabase(makeDatabase, work)

/** The same with a database on this server. */
export const withDatabaseOn =
  (server: string) =>
  <T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> =>
    withDatabase((folder) => makeDatabaseOn(server, folder), work)
