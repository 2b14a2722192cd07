import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A PostgreSQL server that holds a data folder. */
export type Running = { readonly pid: number; readonly port: number; readonly ready: boolean }

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Whose child a process is, where that can be read. */
export function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function lines(dir: string): string[] {
  try {
    return readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The server that holds this folder now, whoever started it. */
export function runningIn(dir: string): Running | null {
  const [first, , , port, , , , state] = lines(dir)
  const pid = Number(first)
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(dir)) return null
  return { pid, port: Number(port), ready: state?.trim() === 'ready' }
}

/** After a restart of the machine the number in the lock may be another program's, and PostgreSQL would refuse to start. */
export function dropStrangersLock(dir: string): void {
  const pid = Number(lines(dir)[0])
  if (pid && isAlive(pid) && commandOf(pid) && !commandOf(pid).includes(dir))
    rmSync(path.join(dir, 'postmaster.pid'), { force: true })
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isAlive(pid)) return true
    await pause(20)
  }
  return !isAlive(pid)
}

/** Asks a process to end, ever more firmly; a server that is ended at once recovers at its next start. */
async function stopBy(pid: number, ...signals: NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await gone(pid, 15_000)) return
  }
}

export const stopServer = (pid: number): Promise<void> => stopBy(pid, 'SIGINT', 'SIGQUIT', 'SIGKILL')

export const stopProcess = (pid: number): Promise<void> => stopBy(pid, 'SIGTERM', 'SIGKILL')
