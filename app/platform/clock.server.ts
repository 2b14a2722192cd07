import { sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { moveClock } from '#db/movable-clock.server.ts'
import { momentText } from '../kernel/london-time.ts'
import { isPlayground } from './env.server.ts'
import { NotFound } from './refusals.ts'

/** An instant of the database's clock: to the millisecond for rules, to the microsecond for the record. */
export type Instant = { readonly now: Date; readonly at: string }

export const instantOf = (now: Date): Instant => ({ now, at: now.toISOString().replace('Z', '000Z') })

/** The database's clock, read at this point of the transaction and not at its beginning. */
export async function readClock(on: Db | Tx): Promise<Instant> {
  const [row] = await on.execute<{ at: string }>(
    sql`select to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  )
  if (!row) throw new Error('the database gave no time')
  return { at: row.at, now: new Date(`${row.at.slice(0, 23)}Z`) }
}

/** The demonstration's time in words. */
export const readDemonstrationClock = async (): Promise<string> => momentText((await readClock(db())).now)

export async function databaseAnswers(): Promise<boolean> {
  try {
    await readClock(db())
    return true
  } catch {
    return false
  }
}

/** Moves the demonstration's clock forward. Never possible outside it. */
export async function moveDemonstrationClock(minutes: number): Promise<void> {
  if (!isPlayground()) throw new NotFound('clock')
  await moveClock(db(), { by: minutes })
}
