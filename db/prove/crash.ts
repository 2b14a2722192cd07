import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { receiptKeys } from '#app/platform/seal/master-keys.server.ts'
import { closeDatabase } from '../client.server.ts'
import { loadCluster } from '../scenarios/demonstration.ts'
import { type Acknowledged, findings } from './crash-findings.ts'
import { type CrashVerdict, judgeCrashes, victimOf } from './crash-verdict.ts'
import { killAtOnce } from './kill-server.ts'
import { openTender } from './open-tender.ts'
import type { OwnDatabase } from './own-database.ts'
import { type PlantedBid, plantBids, plantSealed } from './plant-sealed.ts'
import { type SiteApart, startSiteApart } from './site-apart.ts'
import { type Bidder, suppliersEntered } from './suppliers.ts'

const tenders = 2
const suppliers = 16

type Say = (line: string) => void
type Entrant = { readonly bid: PlantedBid; readonly bidder: Bidder; next: number }

const connectTo = (url: string) => postgres(url, { max: 4, onnotice: () => undefined })

async function entrantsIn(url: string): Promise<Entrant[]> {
  const sql = connectTo(url)
  const world = await loadCluster()
  const bidders = await suppliersEntered(suppliers, world.anchor)
  const entrants: Entrant[] = []
  for (let number = 0; number < tenders; number++) {
    const { tenderId } = await openTender(world, 20)
    for (const bid of await plantBids(
      sql,
      tenderId,
      bidders.map(({ supplierId }) => supplierId),
    )) {
      const bidder = bidders.find(({ supplierId }) => supplierId === bid.supplierId)
      if (bidder) entrants.push({ bid, bidder, next: 1 })
    }
  }
  await sql.end()
  return entrants
}

type Crashing = {
  readonly own: OwnDatabase
  readonly entrants: readonly Entrant[]
  readonly acknowledged: Map<string, string>
  /** Sent and not answered: the next attempt must get the receipt of the first, or be the first. */
  readonly unanswered: Map<string, Entrant>
  site: SiteApart
  down: boolean
}

/** Whether the supplier was told that the bid is received. */
async function submit(crashing: Crashing, entrant: Entrant, submissionKey: string): Promise<boolean> {
  const { acknowledged, unanswered, site } = crashing
  const { bid, bidder } = entrant
  const { bidId, tenderId } = bid
  unanswered.set(submissionKey, entrant)
  const receipt = await site.submit({ actor: bidder.actor, tenderId, bidId, submissionKey })
  if (receipt === null) return false
  acknowledged.set(submissionKey, receipt)
  return unanswered.delete(submissionKey)
}

/** Submits version after version of one bid until the crash, or until one is not answered: that one comes first again. */
async function submitOn(crashing: Crashing, entrant: Entrant, sql: postgres.Sql): Promise<void> {
  try {
    while (!crashing.down) {
      // Counted first: what the database was killed over may be there all the same.
      const version = entrant.next
      entrant.next += 1
      const [planted] = await plantSealed(sql, [entrant.bid.bidId], version)
      if (!planted || !(await submit(crashing, entrant, planted.submissionKey))) return
    }
  } catch (fault) {
    // The planting shares the fate of the database; anything before the crash is a fault of ours.
    if (!crashing.down) throw fault
  }
}

/** Some moment in the midst of the work, after a hundred and twenty submissions or so, however fast the machine is. */
async function untilRandomMoment({ acknowledged }: Crashing): Promise<void> {
  const enough = acknowledged.size + 60 + Math.random() * 120
  for (let waited = 0; acknowledged.size < enough && waited < 10_000; waited += 5) await pause(5)
  await pause(Math.random() * 20)
}

async function crashOnce(crashing: Crashing, round: number, program: string): Promise<void> {
  const { own, entrants } = crashing
  const sql = connectTo(own.url)
  crashing.down = false
  const working = Promise.all(entrants.map((entrant) => submitOn(crashing, entrant, sql)))
  await Promise.race([untilRandomMoment(crashing), working])
  crashing.down = true
  const victim = victimOf(round)
  const killed = [
    ...(victim === 'site' ? [] : [killAtOnce(own.pid())]),
    ...(victim === 'database' ? [] : [killAtOnce(crashing.site.pid)]),
  ]
  await Promise.all(killed)
  await working
  await sql.end({ timeout: 1 }).catch(() => undefined)
  if (victim !== 'site') await own.startAgain()
  if (victim !== 'database') crashing.site = await startSiteApart(program)
  for (const [key, entrant] of [...crashing.unanswered]) await submit(crashing, entrant, key)
}

/**
 * Kills the site, its database or both at random moments while suppliers submit, starts them again, repeats what was not
 * answered, and in the end looks whether everything that was acknowledged is there, whole and linked.
 */
export async function crash(
  own: OwnDatabase,
  rounds: number,
  sabotaged: boolean,
  program: string,
  say: Say,
): Promise<CrashVerdict> {
  const entrants = await entrantsIn(own.url)
  await closeDatabase()
  if (sabotaged) await forgetOnCrash(own.url)
  const site = await startSiteApart(program)
  const crashing: Crashing = { own, entrants, acknowledged: new Map(), unanswered: new Map(), site, down: false }
  try {
    for (let round = 1; round <= rounds; round++) {
      await crashOnce(crashing, round, program)
      say(`round ${round}: killed ${victimOf(round)}, ${crashing.acknowledged.size} acknowledged so far`)
    }
    return await verdictOn(own.url, crashing.acknowledged)
  } finally {
    await killAtOnce(crashing.site.pid)
  }
}

async function verdictOn(url: string, acknowledged: Acknowledged): Promise<CrashVerdict> {
  const sql = connectTo(url)
  try {
    return judgeCrashes(acknowledged.size, await findings(sql, acknowledged, receiptKeys().publicKeyPem))
  } finally {
    await sql.end()
  }
}

/** Answers before what was done is on the disk, as a site must never be run. */
async function forgetOnCrash(url: string): Promise<void> {
  const sql = connectTo(url)
  await sql`alter database clusterbuy set synchronous_commit = off`
  await sql`alter system set wal_writer_delay = '10s'`
  await sql`select pg_reload_conf()`
  await sql.end()
}
