import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import type { Role } from '#app/modules/identity/domain/actor.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound, Refused } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { makeClockMovable, setClock } from '#db/movable-clock.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { type CastKey, suppliers } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { tellBiddersConfirmed, tellBiddersOutcome, tellChairToApprove } from './jobs/tell-of-award.server.ts'
import { awardOfLot, awardsOfTender } from './queries/award-of-lot.server.ts'
import { awardPage } from './queries/award-page.server.ts'
import { outcomeForSupplier } from './queries/outcome-for-supplier.server.ts'
import { summariesForAudit } from './queries/summaries-for-audit.server.ts'
import { approveAward } from './use-cases/approve-award.server.ts'
import { confirmAward } from './use-cases/confirm-award.server.ts'
import { recommendAward } from './use-cases/recommend-award.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string
let lotId: string

const noon = (day: string) => new Date(`2026-12-${day}T12:00:00Z`)
const as = (key: CastKey, role: Role, at = noon('01')) => world.as(key, at, role)
const manager = (at?: Date) => as('priya', 'manager', at)
const chair = (at?: Date) => as('margaret', 'chair', at)
const refusal = (work: Promise<unknown>) =>
  work.then(() => null).catch((fault: unknown) => (fault instanceof Refused ? fault.reason : fault))
const entries = async (type: string) => {
  const rows = await db().execute<{ body: string }>(
    sql`select body from chain_entries where chain_id = ${tenderId} and type = ${type}`,
  )
  return rows.map(({ body }) => body)
}
const winner = () => told.bidIds[1] ?? ''
const recommendation = () => ({
  tenderId,
  lotId,
  bidId: winner(),
  text: 'Three bid. This one is the best value.',
  whyNotFirst: '',
})
const approval = () => ({ tenderId, minuteReference: 'Board, 1 December 2026, item 4', confirm: 'yes' as const })
const confirmation = () => ({ tenderId, confirm: 'yes' as const })

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  lotId = (await termsOf(tenderId))?.document.lots[0]?.id ?? ''
}, 120_000)

describe('a recommendation', () => {
  it('waits for the result', async () => {
    expect(await refusal(recommendAward.run(manager(), recommendation()))).toBe('result-missing')
    await computeResults.run({ actor: theService }, { tenderId })
  })

  it('is for the cluster’s manager only', async () => {
    for (const ctx of [chair(), as('ruth', 'bidder'), as('dan', 'business-manager')])
      await expect(recommendAward.run(ctx, recommendation())).rejects.toThrow(NotFound)
  })

  it('of another bid than the first needs the reason why', async () => {
    const second = { ...recommendation(), bidId: told.bidIds[2] ?? '' }
    expect(await refusal(recommendAward.run(manager(), second))).toBe('why-not-first-missing')
  })

  it('is recorded, and moves the tender on', async () => {
    await recommendAward.run(manager(), recommendation())
    expect((await termsOf(tenderId))?.stage).toBe('recommended')
    expect(await entries('award.recommended')).toHaveLength(1)
    expect((await awardPage(manager().actor, tenderId)).lots[0]?.award).toMatchObject({
      bidId: winner(),
      recommendedBy: 'Priya Nair',
    })
    expect(await awardOfLot(lotId)).toBeNull()
  })

  it('is for the chair to read, who is told of it once', async () => {
    const notice = { key: 'n1', type: 'tenders.recommended', chain: tenderId, about: tenderId, at: '' }
    await tellChairToApprove(notice)
    await tellChairToApprove(notice)
    const told = await db().execute(sql`select subject from messages where key like 'n1/chair/%'`)
    expect(told).toEqual([{ subject: 'An award to approve: Photocopiers for nine Darlaston schools' }])
  })
})

describe('an approval', () => {
  it('is for the chair only, and never by whoever recommended', async () => {
    await expect(approveAward.run(manager(), approval())).rejects.toThrow(NotFound)
    await expect(approveAward.run(as('ruth', 'bidder'), approval())).rejects.toThrow(NotFound)
    const both = { ...chair(), actor: { ...chair().actor, personId: world.personId('priya') } }
    expect(await refusal(approveAward.run(both, approval()))).toBe('same-person')
  })

  it('cannot be written past the rule: not by the same person, not without summaries, not straight to confirmed', async () => {
    const past = (set: string) => db().execute(sql.raw(`update awards set ${set} where lot_id = '${lotId}'`))
    const code = { cause: { code: 'CB004' } }
    const dates = "standstill_from = '2026-12-01', standstill_until = '2026-12-10', approved_at = now()"
    await expect(past(`${dates}, approved_by = recommended_by`)).rejects.toMatchObject(code)
    await expect(past(`${dates}, approved_by = '${world.personId('margaret')}'`)).rejects.toMatchObject(code)
    await expect(past('confirmed_at = now()')).rejects.toMatchObject(code)
  })

  it('says nothing to any bidder before it is given', async () => {
    await expect(outcomeForSupplier(as('ruth', 'bidder').actor, winner())).rejects.toThrow(NotFound)
  })

  it('gives every bidder its summary and begins a standstill of eight working days', async () => {
    await approveAward.run(chair(), approval())
    expect((await termsOf(tenderId))?.stage).toBe('standstill')
    const given = await summariesForAudit(tenderId)
    expect(given.map(({ bidId }) => bidId).sort()).toEqual([...told.bidIds].sort())
    const [recorded] = await entries('award.summaries-given')
    expect(JSON.parse(recorded ?? '{}').data.summaries).toEqual(
      Object.fromEntries(given.map(({ bidId, text }) => [bidId, createHash('sha256').update(text).digest('hex')])),
    )
    expect(await awardOfLot(lotId)).toMatchObject({ bidId: winner(), standstillUntil: '2026-12-10', confirmedAt: null })
    const [approved] = await entries('award.approved')
    expect(JSON.parse(approved ?? '{}')).toMatchObject({
      by: world.personId('margaret'),
      data: { standstillFrom: '2026-12-01', standstillUntil: '2026-12-10' },
    })
    expect(await refusal(approveAward.run(chair(), approval()))).toBe('nothing-recommended')
    expect(await refusal(recommendAward.run(manager(), recommendation()))).toBe('award-under-way')
  })

  it('shows a bidder its own outcome and nobody else’s', async () => {
    const [midland = '', , copyhouse = ''] = told.bidIds
    const { summary } = await outcomeForSupplier(as('colin', 'bidder').actor, midland)
    expect(summary).toMatchObject({ outcome: 'unsuccessful', winnerName: 'Blackthorn Office', rank: 3, bidders: 3 })
    expect(summary.own.criteria.every(({ reason }) => reason.length > 20)).toBe(true)
    expect(summary.winner?.criteria).toHaveLength(6)
    expect(JSON.stringify(summary)).not.toContain('Copyhouse')
    expect((await outcomeForSupplier(as('ruth', 'bidder').actor, winner())).summary.outcome).toBe('successful')
    await expect(outcomeForSupplier(as('colin', 'bidder').actor, copyhouse)).rejects.toThrow(NotFound)
    await expect(outcomeForSupplier(manager().actor, midland)).rejects.toThrow(NotFound)
  })

  it('is told to every bidder once, with a link and not a word of any bid', async () => {
    const notice = { key: 'n2', type: 'award.approved', chain: tenderId, about: tenderId, at: '' }
    await tellBiddersOutcome(notice)
    await tellBiddersOutcome(notice)
    const letters = await db().execute<{ address: string; body: string }>(
      sql`select address, body from messages where key like 'n2/%' order by address`,
    )
    expect(letters).toHaveLength(3)
    for (const { body } of letters) {
      expect(body).toMatch(/\/supplier\/bids\/[0-9a-f-]{36}\/outcome/)
      for (const { name } of suppliers) expect(body).not.toContain(name)
      expect(body).not.toMatch(/£|points/)
    }
  })
})

describe('a confirmation', () => {
  it('waits until the last day of standstill has passed, and is for the manager', async () => {
    expect(await refusal(confirmAward.run(manager(new Date('2026-12-10T23:59:59Z')), confirmation()))).toBe(
      'standstill-not-over',
    )
    await expect(confirmAward.run(as('colin', 'bidder', noon('11')), confirmation())).rejects.toThrow(NotFound)
    await expect(confirmAward.run(chair(noon('11')), confirmation())).rejects.toThrow(NotFound)
    const early = sql`update awards set confirmed_at = '2026-12-10T23:59:59Z' where lot_id = ${lotId}`
    await expect(db().execute(early)).rejects.toMatchObject({ cause: { code: 'CB004' } })
  })

  it('is counted down on the page by the clock of the database', async () => {
    await makeClockMovable(db())
    await setClock(db(), noon('09'))
    expect((await awardPage(manager().actor, tenderId)).standstill).toMatchObject({
      daysLeft: 2,
      over: false,
      contractsFrom: '2026-12-11',
    })
    await setClock(db(), noon('11'))
    expect((await awardPage(manager().actor, tenderId)).standstill).toMatchObject({ daysLeft: 0, over: true })
  })

  it('makes the award final, and nothing changes it afterwards', async () => {
    await confirmAward.run(manager(noon('11')), confirmation())
    expect((await termsOf(tenderId))?.stage).toBe('awarded')
    expect(await awardsOfTender(tenderId)).toMatchObject([{ lotId, bidId: winner(), confirmedAt: noon('11') }])
    expect((await entries('award.confirmed')).map((body) => JSON.parse(body))).toMatchObject([{ about: lotId }])
    expect(await refusal(confirmAward.run(manager(noon('12')), confirmation()))).toBe('not-in-standstill')
    await expect(db().execute(sql`update awards set bid_id = ${told.bidIds[0]}`)).rejects.toMatchObject({
      cause: { code: 'CB001' },
    })
    await expect(db().execute(sql`delete from assessment_summaries`)).rejects.toMatchObject({
      cause: { code: 'CB001' },
    })
    const notice = { key: 'n3', type: 'award.confirmed', chain: tenderId, about: lotId, at: '' }
    await tellBiddersConfirmed(notice)
    expect(await db().execute(sql`select 1 from messages where key like 'n3/%'`)).toHaveLength(3)
  })

  it('leaves a page that a stranger does not find', async () => {
    await expect(awardPage(as('dan', 'business-manager').actor, tenderId)).rejects.toThrow(NotFound)
    await expect(awardPage(as('colin', 'bidder').actor, tenderId)).rejects.toThrow(NotFound)
    await expect(awardPage(manager().actor, 'no-such-tender')).rejects.toThrow(NotFound)
  })
})
