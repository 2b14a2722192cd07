import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '../client.server.ts'
import { testSettings, withOwnDatabase } from './own-database.ts'
import { byCopy } from './restore-ways.ts'

const quiet = () => undefined
const unchanged = async () => undefined

/** A tender that was opened, and two whose bids are still sealed. */
async function tenders() {
  const { openBids, submitBids } = await import('../scenarios/bid-story.ts')
  const { workingMoment } = await import('../scenarios/calendar.ts')
  const { ict } = await import('../scenarios/category-stories.ts')
  const { loadCluster } = await import('../scenarios/demonstration.ts')
  const { beginTender, prepareTender, publish } = await import('../scenarios/tender-story.ts')
  const { sealedTender } = await import('./restore.ts')
  const world = await loadCluster()
  const opened = await submitBids(await publish(await prepareTender(await beginTender(world, ict, -8, 2))))
  await openBids(opened, 'quality', workingMoment(world.anchor, -8, '14:30'))
  return [await sealedTender(world), await sealedTender(world)] as const
}

it('a lost database comes back whole from a copy of its folder, and its sealed bids open only to their holders', async () => {
  await withOwnDatabase(async (own) => {
    Object.assign(process.env, testSettings(own.url, 4))
    const { restore } = await import('./restore.ts')
    const [first, second] = await tenders()
    const verdict = await restore(byCopy(own), first, quiet)
    expect(verdict).toMatchObject({ ok: true, different: 0, records: 1, faulty: 0, openedWithoutHolders: 0 })
    expect(verdict.openedByHolders).toBe(3)

    // The same proof sees one changed word of a copy.
    const changed = { url: own.url, backUp: unchanged, lose: unchanged, restore: changeOneWord }
    expect(await restore(changed, second, quiet)).toMatchObject({ ok: false, different: 1 })
  })
}, 240_000)

async function changeOneWord(): Promise<void> {
  await db().execute(sql`update people set name = name || ' (changed)' where email = (select min(email) from people)`)
}
