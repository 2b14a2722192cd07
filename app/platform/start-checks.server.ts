import { db } from '#db/client.server.ts'
import { durabilityFaults } from '#db/durability.server.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { clockIsMovable } from '#db/movable-clock.server.ts'
import { env, settingFaults } from './env.server.ts'

async function databaseFaults(): Promise<string[]> {
  try {
    const faults = await durabilityFaults(db())
    const pending = await pendingMigrations(env().DATABASE_URL)
    if (pending.length > 0)
      faults.push(`DATABASE_URL: the database is ${pending.length} steps behind; run: npm run migrate`)
    if (env().CLUSTERBUY_MODE === 'production' && (await clockIsMovable(db())))
      faults.push('DATABASE_URL: this is a demonstration database, whose clock can be moved; use another')
    return faults
  } catch (fault) {
    return [`DATABASE_URL: the database does not answer (${fault instanceof Error ? fault.message : 'unknown reason'})`]
  }
}

/** Says every reason not to start, one clear line each, and ends the process when there is any. */
export async function refuseWeakStart(): Promise<void> {
  const settings = settingFaults(process.env)
  const faults = settings.length > 0 ? settings : env().CLUSTERBUY_MODE === 'test' ? [] : await databaseFaults()
  if (faults.length === 0) return
  process.stderr.write(`Clusterbuy does not start:\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
  process.exit(1)
}
