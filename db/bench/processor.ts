import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Linux counts the processor's time in hundredths of a second. */
const ticksPerSecond = 100

/** Of /proc/PID/stat after the name: whose child it is, its own time, and that of its children that have ended. */
function statOf(pid: string): { parent: number; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
    return { parent: Number(fields[1]), ticks }
  } catch {
    return null
  }
}

/** Seconds of processor time that a process and those it started have used so far; null where that cannot be read. */
export function processorSeconds(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const stats = numbers.flatMap((name) => {
    const stat = statOf(name)
    return stat && (Number(name) === pid || stat.parent === pid) ? [stat] : []
  })
  return stats.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond
}
