import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
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

/** Settings under which use-cases run in this process and in the ones it starts. */
export const testSettings = (url: string, connections: number): Record<string, string> => ({
  CLUSTERBUY_MODE: 'test',
  DATABASE_URL: url,
  DATABASE_CONNECTIONS: String(connections),
  PUBLIC_URL: 'http://localhost:3000',
  SECRET: randomBytes(36).toString('base64url'),
  LOG_LEVEL: 'silent',
})

/** Runs the work with a database of its own, which is stopped and removed however the work ends. */
export async function withOwnDatabase<T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-own-'))
  const own = await makeDatabase(folder)
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
