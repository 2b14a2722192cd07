import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { databaseAt } from './database-address.ts'

export const scenarios = ['auction', 'cluster', 'demonstration', 'schools', 'under-evaluation'] as const
export type Scenario = (typeof scenarios)[number]

export const journeySecret = 'a secret of the journeys, which guards nothing at all'

/** Builds each scenario once, in a process of its own, so that no connection or setting of it stays behind. */
export async function makeTemplates(server: string): Promise<void> {
  for (const scenario of scenarios) {
    const made = spawnSync(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'make-template.ts'), scenario],
      {
        env: {
          ...process.env,
          DATABASE_URL: databaseAt(server, `template_${scenario}`),
          CLUSTERBUY_MODE: 'test',
          SECRET: journeySecret,
          PUBLIC_URL: 'http://localhost:3000',
          LOG_LEVEL: 'silent',
        },
        encoding: 'utf8',
      },
    )
    if (made.status !== 0) throw new Error(`the scenario ${scenario} could not be built:\n${made.stdout}${made.stderr}`)
  }
}
