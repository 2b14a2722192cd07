import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { type Account, accountFor, refugeOf } from './embedded-account.ts'
import { clusterIn, databaseUser, makeCluster } from './embedded-cluster.ts'
import { dropStrangersLock, type Running, runningIn, stopServer } from './embedded-process.ts'

const startWithin = 90_000

export type EmbeddedOptions = {
  /** The data folder. Its password and its log lie beside it, as `<dir>.password` and `<dir>.log`. */
  dir: string
  port?: number
  /** Forgets committed work when the machine fails. Only for the databases of tests. */
  fast?: boolean
}

export type Embedded = {
  /** Names a database that `migrate` creates. */
  url: string
  port: number
  pid: number
  /** Where the data lie: below `/var/tmp` when the account that runs PostgreSQL cannot reach the folder asked for. */
  dir: string
  /** It ran already; then `stop` leaves it running. */
  reused: boolean
  stop: () => Promise<void>
}

function passwordOf(dir: string): string {
  const file = `${dir}.password`
  if (!existsSync(file) && [dir, refugeOf(dir)].some((each) => existsSync(clusterIn(each))))
    throw new Error(`${file} is missing, and the data beside it open only with it. Put it back, or remove ${dir}.`)
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  }
  return readFileSync(file, 'utf8').trim()
}

const address = (port: number, password: string): string =>
  `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${databaseUser}`

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })

function launch(account: Account, port: number, fast: boolean, log: string): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'] : []),
  ]
  const program = path.join(account.binaries, 'bin', 'postgres')
  const flags = ['-D', clusterIn(account.dir), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const [command = program, ...args] = [...account.prefix, program, ...flags]
  const output = openSync(log, 'w', 0o600)
  const child = spawn(command, args, { ...account.options, stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  child.unref()
  const atExit = () => child.kill('SIGINT')
  process.once('exit', atExit)
  child.once('exit', () => process.off('exit', atExit))
  return child
}

/** Waits for a server that is starting, ours or another's; null when it went away again. */
async function whenReady(dir: string, child: ChildProcess | null): Promise<Running | null> {
  for (let waited = 0; waited < startWithin; waited += 20) {
    const found = runningIn(clusterIn(dir))
    if (found?.ready) return found
    const ended = child ? child.exitCode !== null || child.signalCode !== null : found === null
    if (ended) return null
    await pause(20)
  }
  throw new Error(`PostgreSQL in ${dir} did not become ready`)
}

const passing = ['57P03', 'ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED']

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { database: 'postgres', max: 1, connect_timeout: 10 })
  try {
    await sql`select`
    return true
  } catch (fault) {
    if (passing.includes((fault as { code?: string }).code ?? '')) return false
    throw fault
  } finally {
    await sql.end()
  }
}

/** Shares the server that holds the folder. One whose starter has just died says "ready" while it stops: only an answer counts. */
async function join(dir: string, password: string): Promise<Embedded | null> {
  for (let waited = 0; waited < startWithin; waited += 50) {
    const found = await whenReady(dir, null)
    if (!found) return null
    const server = shared(dir, found, password)
    if (await answers(server.url)) return server
    await pause(50)
  }
  throw new Error(`PostgreSQL in ${dir} does not answer`)
}

/**
 * A real PostgreSQL server in a folder of this project, reachable from this machine only and with a password. It keeps
 * every committed change through a power cut unless `fast`, ends with the process that started it, and is shared with
 * a process that started it before.
 */
export async function startEmbedded({ dir: asked, port, fast = false }: EmbeddedOptions): Promise<Embedded> {
  const wanted = path.resolve(asked)
  mkdirSync(path.dirname(wanted), { recursive: true })
  const password = passwordOf(wanted)
  const early = holder(wanted)
  const joined = early && (await join(early, password))
  if (joined) return joined
  const account = accountFor(wanted)
  if (!existsSync(clusterIn(account.dir))) makeCluster(account, password, fast)
  dropStrangersLock(clusterIn(account.dir))
  const log = `${wanted}.log`
  for (let attempt = 1; ; attempt++) {
    const child = launch(account, port ?? (await freePort()), fast, log)
    const found = await whenReady(account.dir, child)
    if (found && found.pid === child.pid)
      return { ...shared(account.dir, found, password), reused: false, stop: () => stopServer(found.pid) }
    const another = await join(account.dir, password)
    if (another) return another
    const said = readFileSync(log, 'utf8').slice(-4_000)
    const portTaken = port === undefined && said.includes('could not bind')
    if (!portTaken || attempt === 5) throw new Error(`PostgreSQL did not start:\n${said}`)
  }
}

const holder = (dir: string): string | undefined =>
  [dir, refugeOf(dir)].find((folder) => runningIn(clusterIn(folder)) !== null)

const shared = (dir: string, found: Running, password: string): Embedded => ({
  url: address(found.port, password),
  port: found.port,
  pid: found.pid,
  dir,
  reused: true,
  stop: async () => undefined,
})

/** Stops the server that holds this folder, whoever started it. */
export async function stopEmbedded(asked: string): Promise<void> {
  const held = holder(path.resolve(asked))
  const found = held && runningIn(clusterIn(held))
  if (found) await stopServer(found.pid)
}

/** Stops the server and removes its data, its password and its log. */
export async function removeEmbedded(asked: string): Promise<void> {
  const dir = path.resolve(asked)
  await stopEmbedded(dir)
  for (const each of [dir, path.dirname(refugeOf(dir)), `${dir}.password`, `${dir}.log`])
    rmSync(each, { recursive: true, force: true })
}
