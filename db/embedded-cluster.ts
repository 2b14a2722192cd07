import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './embedded-account.ts'

export const databaseUser = 'clusterbuy'

export const clusterIn = (dir: string): string => path.join(dir, 'cluster')

const localeOrder = ['C.UTF-8', 'en_GB.UTF-8', 'en_US.UTF-8', 'C']

function initdb(account: Account, made: string, secret: string, locale: string, fast: boolean): string | null {
  const flags = [
    '-D',
    made,
    '-U',
    databaseUser,
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
    `--locale=${locale}`,
  ]
  const program = path.join(account.binaries, 'bin', 'initdb')
  const [command = program, ...args] = [
    ...account.prefix,
    program,
    ...flags,
    '--data-checksums',
    ...(fast ? ['--no-sync'] : []),
  ]
  const run = spawnSync(command, args, { ...account.options, encoding: 'utf8' })
  return run.status === 0 ? null : `${run.error?.message ?? ''}${run.stderr}`
}

/** Made under another name and then renamed: a folder of the right name is always whole. */
export function makeCluster(account: Account, password: string, fast: boolean): void {
  const made = path.join(account.dir, `new-${process.pid}`)
  const secret = path.join(account.dir, `password-${process.pid}`)
  const faults: string[] = []
  try {
    writeFileSync(secret, password, { mode: 0o600 })
    if (account.owner !== undefined) chownSync(secret, account.owner, account.owner)
    for (const locale of localeOrder) {
      rmSync(made, { recursive: true, force: true })
      const fault = initdb(account, made, secret, locale, fast)
      if (fault === null) {
        if (!existsSync(clusterIn(account.dir))) renameSync(made, clusterIn(account.dir))
        return
      }
      faults.push(fault)
    }
  } finally {
    rmSync(secret, { force: true })
    rmSync(made, { recursive: true, force: true })
  }
  throw new Error(`PostgreSQL could not make its data folder:\n${faults[0]}`)
}
