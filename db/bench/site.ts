import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSite, portFrom, siteProgram, startSite } from '../demo-site.ts'
import { stopProcess } from '../embedded-process.ts'

export const publicUrl = 'https://bench.example'

export type Site = {
  readonly address: string
  /** Seconds of processor time that the site has used so far; null where that cannot be read. */
  readonly processorSeconds: () => number | null
  readonly stop: () => Promise<void>
}

const ticksPerSecond = 100

function processorSeconds(pid: number): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** The production build as an installation runs it, but for its address. */
export async function startProduction(
  root: string,
  folder: string,
  settings: Record<string, string>,
  asBuilt: boolean,
  say: (line: string) => void,
): Promise<Site> {
  const child: { now?: ChildProcess } = {}
  const begun = (started: ChildProcess) => {
    child.now = started
  }
  if (!asBuilt || !existsSync(siteProgram(root))) await buildSite(root, path.join(folder, 'build.log'), say, begun)
  const port = await portFrom(4400, () => undefined)
  const env: NodeJS.ProcessEnv = { ...process.env, ...settings, NODE_ENV: 'production', PORT: String(port) }
  const { pid } = await startSite(root, path.join(folder, 'site.log'), env, begun)
  if (pid === undefined) throw new Error('The site has no process.')
  return {
    address: `http://127.0.0.1:${port}`,
    processorSeconds: () => processorSeconds(pid),
    stop: () => stopProcess(pid),
  }
}

/** The settings of production for the site under test, with the database and the secret of this run. */
export const productionSettings = (settings: Record<string, string>): Record<string, string> => ({
  ...settings,
  CLUSTERBUY_MODE: 'production',
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: 'info',
  WORKER: 'apart',
})
