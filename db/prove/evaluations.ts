import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../e2e/support/browser.ts'
import {
  digestsByTool,
  digestsInBrowser,
  digestsOf,
  type OwnEvaluation,
  ownEvaluation,
} from '../../e2e/support/checked-evaluations.ts'
import { productionSettings, startProduction } from '../bench/site.ts'
import type { OwnDatabase } from './own-database.ts'

const root = path.join(import.meta.dirname, '../..')
const together = 100
/** Starting the command takes a second, so one in so many is asked of the command itself. */
const commandEvery = 250

export type EvaluationsVerdict = {
  readonly ok: boolean
  readonly evaluations: number
  readonly byCommand: number
  /** The files for which engine, function, command or browser did not give the same bytes. */
  readonly differ: readonly string[]
}

function digestsByCommand({ text }: OwnEvaluation): string {
  const command = ['--import', 'tsx', path.join(root, 'app/tool/main.ts'), 'evaluate', '-']
  const run = spawnSync(process.execPath, command, { cwd: root, input: text, encoding: 'utf8' })
  return digestsOf(text, run.stdout)
}

/** Works every evaluation out by the engine, by the command's own function and on the public page of a real browser. */
export async function evaluations(
  { folder }: OwnDatabase,
  settings: Record<string, string>,
  rounds: number,
  say: (line: string) => void,
): Promise<EvaluationsVerdict> {
  const site = await startProduction({ root, folder, settings: productionSettings(settings), asBuilt: false }, say)
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  })
  const differ: string[] = []
  let byCommand = 0
  try {
    const page = await browser.newPage({ baseURL: site.address })
    for (let from = 1; from <= rounds; from += together) {
      const count = Math.min(together, rounds - from + 1)
      const files = Array.from({ length: count }, (_, index) => ownEvaluation(from + index))
      const inBrowser = await digestsInBrowser(page, files)
      for (const [index, file] of files.entries()) {
        const asked = (from + index) % commandEvery === 1
        const found = [inBrowser[index], digestsByTool(file), ...(asked ? [digestsByCommand(file)] : [])]
        byCommand += asked ? 1 : 0
        if (found.some((digests) => digests !== file.digests)) differ.push(file.name)
      }
      if (from % 1000 === 1) say(`${from + count - 1} of ${rounds}, ${differ.length} differ`)
    }
  } finally {
    await browser.close()
    await site.stop()
  }
  return { ok: differ.length === 0, evaluations: rounds, byCommand, differ }
}
