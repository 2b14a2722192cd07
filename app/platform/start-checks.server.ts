import { db } from '#db/client.server.ts'
import { durabilityFaults } from '#db/durability.server.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { clockIsMovable } from '#db/movable-clock.server.ts'
import { type Env, env, settingFaults } from './env.server.ts'

/** Whether this database was made to be played with must be what the settings say: real bids and visitors never meet. */
async function playFaults(mode: Env['CLUSTERBUY_MODE']): Promise<string[]> {
  const madeForPlay = await clockIsMovable(db())
  if (madeForPlay === (mode !== 'production')) return []
  return madeForPlay
    ? ['DATABASE_URL: this is a demonstration database, whose clock can be moved; use another']
    : [
        `CLUSTERBUY_MODE: in a ${mode} anybody can become anybody, and this database was not made for that; leave it out for a real site`,
      ]
}

/** Why this database cannot be used in this mode, one clear line each; none when it can. */
export async function databaseFaults(mode: Env['CLUSTERBUY_MODE'], url: string): Promise<string[]> {
  try {
    if (mode === 'test') return await playFaults(mode)
    const faults = await durabilityFaults(db())
    const pending = await pendingMigrations(url)
    const steps = pending.length === 1 ? '1 step' : `${pending.length} steps`
    if (pending.length > 0) faults.push(`DATABASE_URL: the database is ${steps} behind; run: npm run migrate`)
    return [...faults, ...(await playFaults(mode))]
  } catch (fault) {
    const { message, code } = (fault instanceof Error ? (fault.cause ?? fault) : {}) as {
      message?: string
      code?: string
    }
    return [`DATABASE_URL: the database does not answer (${message || code || 'unknown reason'})`]
  }
}

const processFaults = (mode: Env['CLUSTERBUY_MODE']): string[] =>
  mode === 'production' && process.env.NODE_ENV !== 'production'
    ? ['NODE_ENV: set it to production; the libraries are slower otherwise and say more than they should']
    : []

/** Says every reason not to start, one clear line each, and ends the process when there is any. */
export async function refuseWeakStart(): Promise<void> {
  const settings = settingFaults(process.env)
  const { CLUSTERBUY_MODE: mode, DATABASE_URL: url } = settings.length > 0 ? {} : env()
  const faults = mode && url ? [...processFaults(mode), ...(await databaseFaults(mode, url))] : settings
  if (faults.length === 0) return
  process.stderr.write(`Clusterbuy does not start:\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
  process.exit(1)
}
