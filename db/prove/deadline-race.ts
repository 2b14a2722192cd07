import postgres from 'postgres'
import { connect, db, openDatabase } from '../client.server.ts'
import { makeClockMovable } from '../movable-clock.server.ts'
import { loadCluster } from '../scenarios/demonstration.ts'
import type { RaceSabotage } from './options.ts'
import { type Race, raceOnce } from './race-round.ts'
import { connectWithoutLock, freezeClockAtBegin } from './race-sabotage.ts'
import { judgeRace, judgeRound, type RaceVerdict, type RoundVerdict } from './race-verdict.ts'
import { roundOf } from './round.ts'
import { suppliersEntered } from './suppliers.ts'

export const clients = 32
const connections = clients + 8

type Say = (line: string) => void

/** Between the decision and its writing, so that submissions and the opening meet: up to ten milliseconds more. */
async function slowDown(sql: postgres.Sql): Promise<void> {
  await sql`
    create function dawdle() returns trigger language plpgsql as
    'begin perform pg_sleep(random() * 0.01); return new; end'`
  await sql`
    create trigger dawdle before update on bid_versions for each row
    when (old.received_at is null and new.received_at is not null) execute function dawdle()`
}

async function prepare(sql: postgres.Sql, sabotage: RaceSabotage | null): Promise<Race> {
  const world = await loadCluster()
  const bidders = await suppliersEntered(clients, world.anchor)
  await makeClockMovable(db())
  await slowDown(sql)
  if (sabotage === 'begin-clock') await freezeClockAtBegin(sql)
  const appClock = sabotage === 'app-clock'
  return {
    world,
    sql,
    bidders,
    at: ({ actor }, ahead) => (appClock ? { actor, at: new Date(Date.now() + ahead) } : { actor }),
  }
}

/**
 * Races many suppliers against the opening of their tenders, round after round, until something went wrong or the rounds
 * are used up. Everything is the real use-case on a real database; only what was sealed is planted.
 */
export async function deadlineRace(
  url: string,
  rounds: number,
  sabotage: RaceSabotage | null,
  say: Say,
): Promise<RaceVerdict> {
  const sql = postgres(url, { max: clients + 2, onnotice: () => undefined })
  try {
    const unlocked = sabotage === 'no-lock' ? connectWithoutLock(url, connections) : null
    openDatabase(unlocked ?? connect(url, connections))
    const race = await prepare(sql, sabotage)
    const verdicts: RoundVerdict[] = []
    let refusedAsLate = 0
    for (let number = 1; number <= rounds; number++) {
      const raced = await raceOnce(race, number)
      const verdict = judgeRound(await roundOf(sql, raced.tenderId, raced.acknowledged))
      verdicts.push(verdict)
      refusedAsLate += raced.refusedAsLate
      const { accepted, late, orphaned, backwards } = verdict
      say(
        `round ${number}: ${accepted} accepted, ${raced.refusedAsLate} refused as late; ${late} late, ${orphaned} orphaned, ${backwards} entries out of order`,
      )
      if (late + orphaned + backwards > 0) break
    }
    if (unlocked?.locksTakenAway() === 0)
      throw new Error('No lock was found to take away: this sabotage proves nothing.')
    return judgeRace(verdicts, refusedAsLate)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
