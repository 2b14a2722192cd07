import { sql } from 'drizzle-orm'
import { evidenceBundle } from '#app/modules/notices/queries/evidence-bundle.server.ts'
import { isSealed, type Stage } from '#app/modules/tenders/domain/stage.ts'
import { databaseFaults } from '#app/platform/start-checks.server.ts'
import { verifyText } from '#app/tool/verify.ts'
import { db } from '../client.server.ts'
import { openBids, submitBids } from '../scenarios/bid-story.ts'
import { workingMoment } from '../scenarios/calendar.ts'
import { photocopiers } from '../scenarios/category-stories.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '../scenarios/tender-story.ts'
import type { World } from '../scenarios/world.ts'
import { openedWithoutHolders } from './open-without.ts'
import { type Examined, judgeRestore, type RestoreVerdict, type Standing } from './restore-verdict.ts'
import type { Recoverable } from './restore-ways.ts'

type Say = (line: string) => void

/** A tender whose deadline has passed and whose bids nobody has opened yet. */
export const sealedTender = async (world: World): Promise<ToldTender> =>
  submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -2, 9))))

const bundleOf = (world: World, tenderId: string) => evidenceBundle(world.as('grace', world.anchor).actor, tenderId)

async function digests(): Promise<Map<string, string>> {
  const tables = await db().execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'drizzle', 'graphile_worker') order by 1`)
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await db().execute<{ digest: string }>(
      sql`select md5(string_agg(t::text, ' ' order by t::text collate "C")) as digest from ${sql.raw(name)} t`,
    )
    found.set(name, row?.digest ?? 'empty')
  }
  return found
}

async function standing(world: World): Promise<Standing> {
  const tenders = await db().execute<{ id: string; stage: Stage }>(sql`select id, stage from tenders order by id`)
  const records = new Map<string, string>()
  for (const { id, stage } of tenders) if (!isSealed(stage)) records.set(id, JSON.stringify(await bundleOf(world, id)))
  return { tables: await digests(), records }
}

async function receiptsGiven(): Promise<string[]> {
  const rows = await db().execute<{ receipt: string }>(
    sql`select receipt from bid_versions where stage = 'submitted' and receipt is not null`,
  )
  return rows.map(({ receipt }) => receipt)
}

const holds = async (record: string, kept: readonly string[]): Promise<boolean> => {
  const verdict = await verifyText(record, kept)
  return 'ok' in verdict && verdict.ok
}

/** Looks at the copy, then opens its sealed tender as its holders would, and checks every record with the receipts given. */
async function examine(told: ToldTender, copy: Standing, receipts: readonly string[], url: string): Promise<Examined> {
  const { world, tenderId } = told
  const startFaults = await databaseFaults('production', url)
  const withoutHolders = await openedWithoutHolders(told)
  await openBids(told, 'quality', workingMoment(world.anchor, -2, '14:30'))
  const bundle = await bundleOf(world, tenderId)
  let faulty = 0
  for (const record of [...copy.records.values(), JSON.stringify(bundle)]) {
    const { bids } = JSON.parse(record) as typeof bundle
    const ours = receipts.filter((receipt) => bids.some((bid) => bid.receipt === receipt))
    if (!(await holds(record, ours))) faulty += 1
  }
  const opened = bundle.openings.flatMap(({ results }) => results).filter(({ intact }) => intact)
  return { startFaults, faulty, openedWithoutHolders: withoutHolders, openedByHolders: opened.length }
}

/** Backs up, loses and restores the database of this world, and looks whether the copy is all that was lost. */
export async function restore(
  { url, backUp, lose, restore: bringBack }: Recoverable,
  told: ToldTender,
  say: Say,
): Promise<RestoreVerdict> {
  const before = await standing(told.world)
  const receipts = await receiptsGiven()
  await backUp()
  say(`backed up ${before.tables.size} tables and the records of ${before.records.size} tenders`)
  await lose()
  say('destroyed the database')
  await bringBack()
  const after = await standing(told.world)
  say('restored it')
  const found = await examine(told, after, receipts, url)
  for (const fault of found.startFaults) say(`the site would not start: ${fault}`)
  return judgeRestore(before, after, told.bidIds.length, found)
}
