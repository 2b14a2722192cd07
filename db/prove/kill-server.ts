import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../embedded-process.ts'

/** The processes that a process began, and those that they began. */
function descendantsOf(pid: number, table = processes()): number[] {
  return table.filter(({ parent }) => parent === pid).flatMap(({ id }) => [id, ...descendantsOf(id, table)])
}

function processes(): { id: number; parent: number }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => {
    const [id, parent] = line.trim().split(/\s+/).map(Number)
    return { id: id ?? 0, parent: parent ?? 0 }
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

async function gone(pids: readonly number[]): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    if (!pids.some(isAlive)) return
    await pause(10)
  }
  throw new Error(`processes ${pids.join(', ')} outlived SIGKILL`)
}

/** Kills a server and everything it started, at once and without a word to any of them. */
export async function killAtOnce(pid: number): Promise<void> {
  const all = [pid, ...descendantsOf(pid)]
  for (const each of all) kill(each)
  await gone(all)
}
