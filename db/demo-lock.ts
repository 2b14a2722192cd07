import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandOf, isAlive, stopProcess } from './embedded-process.ts'

/** Who runs the demonstration now; without a port it is still being started. */
export type Holder = { readonly pid: number; readonly port?: number; readonly site?: number }

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

const runs = (pid: number | undefined, program: string): pid is number =>
  pid !== undefined && isAlive(pid) && commandOf(pid).includes(program)

/** Takes the one place to run the demonstration, or answers who has it. The `site` of a killed run is stopped first. */
export async function takePlace(file: string, site: string): Promise<Holder | null> {
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' })
      return null
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
    const holder = read(file)
    if (holder && holder.pid !== process.pid && runs(holder.pid, 'demo.ts')) return holder
    if (runs(holder?.site, site)) await stopProcess(holder.site)
    rmSync(file, { force: true })
  }
}

export function notePlace(file: string, holder: Omit<Holder, 'pid'>): void {
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...holder }))
}

export function leavePlace(file: string): void {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true })
}
