import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endsWithUs } from './embedded-account.ts'

export type Say = (line: string) => void

export const siteProgram = (root: string): string => path.join(root, 'build', 'server', 'server.js')

const sources = ['app', 'db', 'public', 'vite.config.ts', 'package-lock.json']

function newestIn(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('.test.'))
  return inside.reduce((newest, name) => {
    const entry = statSync(path.join(place, name), { throwIfNoEntry: false })
    return entry?.isFile() ? Math.max(newest, entry.mtimeMs) : newest
  }, 0)
}

function isBuilt(root: string): boolean {
  const server = statSync(siteProgram(root), { throwIfNoEntry: false })
  if (!server || !existsSync(path.join(root, 'build/client/assets'))) return false
  return sources.every((source) => newestIn(path.join(root, source)) <= server.mtimeMs)
}

const tail = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n')

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Starts a program of this project whose output goes to a file, and which ends when we do. */
function begin(root: string, log: string, env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'w', 0o600)
  const [command = process.execPath, ...rest] = [...endsWithUs('TERM'), process.execPath, ...args]
  const child = spawn(command, rest, { cwd: root, env, stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  return child
}

/** Builds the site unless it is built from these very sources. */
export async function buildSite(
  root: string,
  log: string,
  say: Say,
  begun: (child: ChildProcess) => void,
): Promise<void> {
  if (isBuilt(root)) return
  say('Building the site, which takes about a minute the first time ...')
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  const child = begin(root, log, env, 'node_modules/@remix-run/dev/dist/cli.js', 'vite:build')
  begun(child)
  for (let second = 1; !ended(child); second++) {
    await pause(1_000)
    if (second % 15 === 0 && !ended(child)) say(`  still building, ${second} seconds so far`)
  }
  if (child.exitCode !== 0) throw new Error(`The site could not be built:\n${tail(log)}`)
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })

/** The port asked for, or the next that no other program uses. */
export async function portFrom(asked: number, say: Say): Promise<number> {
  for (let port = asked; port <= Math.min(asked + 50, 65_535); port++) {
    if (!(await isFree(port))) continue
    if (port !== asked) say(`Port ${asked} is used by another program, so port ${port} is taken instead.`)
    return port
  }
  throw new Error(`Port ${asked} and the fifty after it are all used. Choose another with --port.`)
}

/** Starts the built site and waits until it answers. */
export async function startSite(
  root: string,
  log: string,
  env: NodeJS.ProcessEnv,
  begun: (child: ChildProcess) => void,
): Promise<ChildProcess> {
  const child = begin(root, log, env, siteProgram(root))
  begun(child)
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (ended(child)) throw new Error(`The site did not start:\n${tail(log)}`)
    const answer = await fetch(`http://localhost:${env.PORT}/healthz`).catch(() => null)
    if (answer?.ok) return child
    await pause(100)
  }
  child.kill()
  throw new Error(`The site did not answer within a minute:\n${tail(log)}`)
}
