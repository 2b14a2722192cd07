import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { copiedBinaries, installedBinaries, isOurs } from './embedded-binaries.ts'

/** `nobody`: an account every system has, so that none need be made. */
const nobody = 65_534

/** An account PostgreSQL agrees to run under, with the folders that account can reach. */
export type Account = {
  readonly prefix: readonly string[]
  readonly options: {
    readonly uid?: number
    readonly gid?: number
    readonly cwd: string
    readonly env: NodeJS.ProcessEnv
  }
  readonly owner: number | undefined
  readonly binaries: string
  readonly dir: string
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args, { cwd: '/' }).status === 0

/** Makes a program end when this process ends, even by kill -9. Only Linux can. */
export function endsWithUs(signal: 'INT' | 'TERM'): string[] {
  const prefix = ['setpriv', '--pdeathsig', signal]
  return process.platform === 'linux' && works('setpriv', '--pdeathsig', signal, 'true') ? prefix : []
}

function hasName(): boolean {
  try {
    return os.userInfo().username !== ''
  } catch {
    return false
  }
}

/** The environment without the variables that PostgreSQL's programs obey. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = { ...process.env }
  for (const name of Object.keys(kept)) if (name.startsWith('PG')) delete kept[name]
  return kept
}

function give(folder: string, uid: number): void {
  if (statSync(folder).uid === uid) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(folder, entry), uid, uid)
  lchownSync(folder, uid, uid)
}

export function runs(account: Account, command: string, ...args: string[]): boolean {
  const [first = command, ...rest] = [...account.prefix, command, ...args]
  return spawnSync(first, rest, account.options).status === 0
}

function reaches(account: Account): boolean {
  if (account.owner !== undefined) give(account.dir, account.owner)
  return (
    runs(account, path.join(account.binaries, 'bin', 'postgres'), '--version') &&
    runs(account, 'test', '-w', account.dir)
  )
}

/** Where the data of a folder lie that `nobody` cannot reach, for instance below a closed home folder. */
export function refugeOf(dir: string): string {
  const name = createHash('sha256').update(dir).digest('hex').slice(0, 12)
  return path.join('/var/tmp', `clusterbuy-${name}`, 'data')
}

function asNobody(base: Account, dir: string): Account {
  const account: Account = { ...base, options: { ...base.options, uid: nobody, gid: nobody }, owner: nobody }
  if (reaches(account)) return account
  const copied = { ...account, binaries: copiedBinaries() }
  if (reaches(copied)) return copied
  const refuge = refugeOf(dir)
  mkdirSync(path.dirname(refuge), { recursive: true })
  if (!isOurs(path.dirname(refuge)))
    throw new Error(`${path.dirname(refuge)} belongs to another user: remove it first.`)
  chmodSync(path.dirname(refuge), 0o711)
  if (!existsSync(refuge)) mkdirSync(refuge, { mode: 0o700 })
  const refuged = { ...copied, dir: refuge }
  if (reaches(refuged)) return refuged
  throw new Error(`PostgreSQL cannot run as root, and no other account can reach ${dir}. Run this as an ordinary user.`)
}

/**
 * PostgreSQL refuses to run as root and under an account without a name. A user namespace gives it another account
 * without changing the system; where that is forbidden, root hands it to `nobody`.
 */
export function accountFor(dir: string): Account {
  if (!existsSync(dir)) mkdirSync(dir, { mode: 0o700 })
  const prefix = endsWithUs('INT')
  const base = {
    prefix,
    options: { cwd: '/', env: plainEnvironment() },
    owner: undefined,
    binaries: installedBinaries(),
    dir,
  }
  const root = process.getuid?.() === 0
  if (process.platform === 'win32' || (!root && hasName())) return base
  const spaced: Account = {
    ...base,
    prefix: [...prefix, 'unshare', '--user', `--map-user=${nobody}`],
    owner: root ? 0 : undefined,
  }
  if (works('unshare', '--user', `--map-user=${nobody}`, 'true') && reaches(spaced)) return spaced
  if (root) return asNobody(base, dir)
  throw new Error(
    'PostgreSQL needs an account with a name: add one for this user, or set DATABASE_URL to a server of your own.',
  )
}
