import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { londonDate, londonTime } from '#app/kernel/london-time.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import type { CastKey } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellBiddersOfAuction } from './jobs/auction.server.ts'
import { bidderAuction, clusterAuction } from './queries/auction-page.server.ts'
import { clusterResult } from './queries/result-page.server.ts'
import { arrangeAuction } from './use-cases/arrange-auction.server.ts'
import { computeResults } from './use-cases/compute-results.server.ts'
import { lowerPrices } from './use-cases/lower-prices.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
const starts = () => workingMoment(world.anchor, -10, '10:00')
const minutesIn = (minutes: number) => new Date(starts().getTime() + minutes * 60_000)
const as = (key: CastKey, at: Date, role?: Parameters<World['as']>[2]) => world.as(key, at, role)
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const midland = () => told.bidIds[0] ?? ''

async function lowered(percent: number) {
  const { prices } = await bidderAuction(as('colin', minutesIn(1)).actor, midland())
  const down = ([key, price]: readonly [string, string]) => [key, ((Number(price) * percent) / 100).toFixed(2)] as const
  return Object.fromEntries(Object.entries(prices).map(down))
}
const lower = async (key: CastKey, minutes: number, percent: number) =>
  lowerPrices.run(as(key, minutesIn(minutes)), { bidId: midland(), prices: await lowered(percent), confirm: 'yes' })

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  const story = { ...photocopiers, auction: { minutes: '60', step: '1' } }
  told = await submitBids(await publish(await prepareTender(await beginTender(world, story, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
}, 120_000)

describe('the auction a tender published', () => {
  const arrange = (key: CastKey, at: Date, role?: Parameters<World['as']>[2]) =>
    arrangeAuction.run(as(key, at, role), {
      tenderId,
      startsOn: londonDate(starts()),
      startsTime: londonTime(starts()),
    })

  it('is arranged by the manager once the prices are open, and bidders are told', async () => {
    const early = workingMoment(world.anchor, -15, '12:00')
    expect(await refusal(arrange('priya', early, 'manager'))).toBe('prices-not-open')
    await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
    const at = workingMoment(world.anchor, -13, '10:00')
    for (const key of ['colin', 'helen', 'dan'] as const) await expect(arrange(key, at)).rejects.toThrow(NotFound)
    await arrange('priya', at, 'manager')
    expect(await refusal(arrange('priya', at, 'manager'))).toBe('auction-arranged')
    const notice = { key: 'k', type: 'evaluation.auction-arranged', chain: tenderId, about: tenderId, at: '' }
    await tellBiddersOfAuction(notice)
    await tellBiddersOfAuction(notice)
    const [mail] = await db().execute(
      sql`select count(*)::int as n, count(distinct address)::int as people from messages where subject like 'When the auction is:%'`,
    )
    expect(mail?.n).toBe(mail?.people)
    expect(Number(mail?.n)).toBeGreaterThanOrEqual(3)
  })

  it('lets no result be worked out before it is over', async () => {
    expect(await refusal(computeResults.run({ actor: theService, at: minutesIn(5) }, { tenderId }))).toBe(
      'auction-not-over',
    )
  })

  it('shows a bidder its own place and nothing of another, and everybody else nothing', async () => {
    const page = await bidderAuction(as('colin', minutesIn(1)).actor, midland())
    const text = JSON.stringify(page)
    for (const other of [told.bidIds[1], told.bidIds[2], 'Blackthorn', 'Copyhouse']) expect(text).not.toContain(other)
    for (const key of ['ruth', 'leila', 'priya', 'helen'] as const)
      await expect(bidderAuction(as(key, minutesIn(1)).actor, midland())).rejects.toThrow(NotFound)
    await expect(clusterAuction(as('colin', minutesIn(1)).actor, tenderId)).rejects.toThrow(NotFound)
    expect((await clusterAuction(as('priya', minutesIn(1), 'manager').actor, tenderId)).rule.minutes).toBe(60)
  })
})

describe('a lower price', () => {
  it('is refused outside the auction, where it is no step down, and to anybody else', async () => {
    expect(await refusal(lower('colin', -1, 95))).toBe('auction-not-begun')
    expect(await refusal(lower('colin', 5, 99.5))).toBe('step-too-small')
    await expect(lower('ruth', 5, 95)).rejects.toThrow(NotFound)
    expect(await refusal(lower('colin', 60, 95))).toBe('auction-over')
  })

  it('takes the place of the one before, moves a near end ahead, and is on the record without its figures', async () => {
    const before = await bidderAuction(as('colin', minutesIn(1)).actor, midland())
    await lower('colin', 55, 90)
    const page = await bidderAuction(as('colin', minutesIn(56)).actor, midland())
    expect(page.cost).toBeLessThan(before.cost)
    expect(page.offers).toHaveLength(1)
    expect(page.endsAt).toBe(minutesIn(65).toISOString())
    const entries = await db().execute<{ body: string }>(
      sql`select body from chain_entries where type = 'evaluation.prices-lowered'`,
    )
    expect(entries).toHaveLength(1)
    for (const price of Object.values(page.prices)) expect(entries[0]?.body).not.toContain(`"${price}"`)
    expect(entries[0]?.body).toContain('commitment')
  })

  it('is kept by the database itself: never changed, never dearer, never when the auction is over', async () => {
    await expect(db().execute(sql`update auction_offers set cost_pence = 1`)).rejects.toThrow()
    await expect(db().execute(sql`delete from auction_offers`)).rejects.toThrow()
    await expect(db().execute(sql`update auctions set ends_at = ends_at - interval '1 minute'`)).rejects.toThrow()
    await expect(
      db().execute(
        sql`insert into auction_offers select bid_id, 2, tenant.tender_id, prices, cost_pence - 1, offered_by, offered_at + interval '3 hours' from auction_offers tenant`,
      ),
    ).rejects.toThrow()
  })

  it('is the price of the result', async () => {
    await computeResults.run({ actor: theService, at: minutesIn(66) }, { tenderId })
    const { lots } = await clusterResult(as('priya', minutesIn(70), 'manager').actor, tenderId)
    const { cost } = await bidderAuction(as('colin', minutesIn(70)).actor, midland())
    expect(lots[0]?.report.bids.find(({ bidId }) => bidId === midland())?.pricePence).toBe(cost)
    expect(lots[0]?.matches).toBe(true)
  })
})
