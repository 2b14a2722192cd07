import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../db/embedded.ts'
import { findBrowser } from './browser.ts'
import { makeTemplates } from './templates.ts'

/** One database server for all journeys, with one template for each scenario that they start from. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-journeys-'))
  const server = await startEmbedded({ dir: path.join(folder, 'postgres'), fast: true })
  process.env.JOURNEY_SERVER = server.url
  process.env.JOURNEY_BROWSER = JSON.stringify(await findBrowser())
  await makeTemplates(server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.dir, { recursive: true, force: true })
  }
}
