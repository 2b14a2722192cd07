import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { closeDatabase } from '../client.server.ts'
import { removeEmbedded, stopEmbedded } from '../embedded.ts'
import type { OwnDatabase } from './own-database.ts'

/** A database that can be backed up, lost and brought back, as docs/operating.md says. */
export type Recoverable = {
  readonly url: string
  readonly backUp: () => Promise<void>
  readonly lose: () => Promise<void>
  readonly restore: () => Promise<void>
}

/** The data folder of a stopped server, copied with the password beside it. */
export function byCopy({ folder, url, startAgain }: OwnDatabase): Recoverable {
  const dir = path.join(folder, 'postgres')
  const kept = path.join(folder, 'backup')
  const copy = (from: string, to: string) => {
    cpSync(from, to, { recursive: true, preserveTimestamps: true })
    cpSync(`${from}.password`, `${to}.password`)
  }
  return {
    url,
    backUp: async () => {
      await closeDatabase()
      await stopEmbedded(dir)
      copy(dir, kept)
      await startAgain()
    },
    lose: async () => {
      await closeDatabase()
      await removeEmbedded(dir)
    },
    restore: async () => {
      copy(kept, dir)
      await startAgain()
    },
  }
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })

/** The server's programs pg_dump and pg_restore, while the site may go on. They must be as new as the server. */
export function byDump(url: string, folder: string): Recoverable {
  const file = path.join(folder, 'clusterbuy.dump')
  const name = new URL(url).pathname.slice(1)
  const onServer = async (act: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres(url, { database: 'postgres', max: 1, onnotice: () => undefined })
    await act(sql).finally(() => sql.end())
  }
  return {
    url,
    backUp: async () => void run('pg_dump', '--format=custom', '--no-owner', `--file=${file}`, url),
    lose: async () => {
      await closeDatabase()
      await onServer((sql) => sql`drop database ${sql(name)} with (force)`)
    },
    restore: async () => {
      await onServer((sql) => sql`create database ${sql(name)}`)
      run('pg_restore', '--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${url}`, file)
    },
  }
}
