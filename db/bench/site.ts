import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildSite, portFrom, siteProgram, startSite } from '../demo-site.ts'
import { stopProcess } from '../embedded-process.ts'

export const publicUrl = 'https://bench.example'

export type Site = {
  readonly address: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

export type ToStart = {
  readonly root: string
  /** For the site's log, and that of a build. */
  readonly folder: string
  readonly settings: Record<string, string>
  readonly asBuilt: boolean
}

/** The production build as an installation runs it, but for its address. */
export async function startProduction(start: ToStart, say: (line: string) => void): Promise<Site> {
  const { root, folder, settings, asBuilt } = start
  if (!asBuilt || !existsSync(siteProgram(root)))
    await buildSite(root, path.join(folder, 'build.log'), say, () => undefined)
  const port = await portFrom(4400, () => undefined)
  const own = { ...settings, NODE_ENV: 'production' as const, PORT: String(port) }
  const { pid } = await startSite(root, path.join(folder, 'site.log'), { ...process.env, ...own }, () => undefined)
  if (pid === undefined) throw new Error('The site has no process.')
  return {
    address: `http://127.0.0.1:${port}`,
    pid,
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
