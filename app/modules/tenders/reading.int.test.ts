import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { countStatements } from '#db/testing/count-statements.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderPublished, tenderStarted } from '#db/testing/tender-under-way.ts'
import { type ListAsked, listAddress, listAsked } from './list-asked.ts'
import { holdersOf, holdingsOfPerson } from './queries/holders-of.server.ts'
import { countedUpTo, openTenders, pageSize } from './queries/open-tenders.server.ts'
import { panelOf, panelsOfPerson } from './queries/panel-of.server.ts'
import { publicTender } from './queries/public-tender.server.ts'
import { tendersOfCluster } from './queries/tenders-of-cluster.server.ts'
import { cancelTender } from './use-cases/cancel-tender.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: ReadyTender
const all: ListAsked = { words: '', category: null, place: null, page: 1 }
const read = (address: string) => listAsked(new URL(address, 'http://localhost').searchParams)

/** More tenders than anybody would write by hand: copies of the published one, a minute apart, some of them archived. */
async function copies(count: number, change: { stage: string; title: string; reference: string }): Promise<void> {
  await db().execute(sql`
    insert into tenders (reference, cluster_id, lead_school_id, buyer_name, category_key, title, summary, stage, version,
      closes_at, assumptions, created_at, published_at)
    select ${change.reference} || n, cluster_id, lead_school_id, buyer_name, 'energy', ${change.title}, 'Copied', ${change.stage}, 1,
      closes_at + make_interval(mins => n), assumptions, created_at, published_at
    from tenders, generate_series(1, ${count}::int) n where id = ${tender.tenderId}`)
}

beforeAll(async () => {
  tender = await tenderPublished(at)
  await makeClockMovable(db())
  await freezeClock(db(), new Date('2026-09-02T09:00:00Z'))
})

it('lists what is open, and neither drafts nor what has ended', async () => {
  await tenderStarted(at)
  const ended = await tenderPublished(at)
  await cancelTender.run({ actor: ended.cluster.manager, at }, { tenderId: ended.tenderId, reason: 'Not needed.' })
  const { tenders, found } = await openTenders(all)
  expect(tenders.map(({ id }) => id)).toEqual([tender.tenderId])
  expect(found).toBe(1)
})

it('finds by every word, in any form, of title, summary, buyer or description, and by what is bought', async () => {
  const foundBy = async (asked: Partial<ListAsked>) => (await openTenders({ ...all, ...asked })).found
  for (const words of ['photocopiers', 'photocopier SCHOOLS', 'pinfold', 'renting together', '"rent copiers"'])
    expect([words, await foundBy({ words })]).toEqual([words, 1])
  for (const words of ['photocopiers bananas', '-copiers', "'; drop table tenders; --"])
    expect([words, await foundBy({ words })]).toEqual([words, 0])
  expect(await foundBy({ category: 'photocopiers' })).toBe(1)
  expect(await foundBy({ category: 'energy', words: 'photocopiers' })).toBe(0)
})

it('walks through many pages and back without losing or repeating one', async () => {
  await copies(pageSize * 2 + 3, { stage: 'published', title: 'Gas for many', reference: 'CB-MANY-' })
  const seen: string[] = []
  let asked = all
  for (let page = await openTenders(asked); ; page = await openTenders(asked)) {
    seen.push(...page.tenders.map(({ id }) => id))
    if (!page.after) break
    asked = read(listAddress({ ...all, place: page.after, page: asked.page + 1 }))
  }
  expect(new Set(seen).size).toBe(pageSize * 2 + 4)
  expect(asked.page).toBe(3)
  const last = await openTenders(asked)
  const before = await openTenders({ ...all, place: last.before, page: 2 })
  expect(before.tenders.map(({ id }) => id)).toEqual(seen.slice(pageSize, pageSize * 2))
  expect(before.before).not.toBeNull()
  const first = await openTenders({ ...all, place: before.before })
  expect(first.tenders.map(({ id }) => id)).toEqual(seen.slice(0, pageSize))
  expect(first.before).toBeNull()
})

it('stops counting where nobody counts, and takes no more statements for a long archive', async () => {
  await copies(countedUpTo, { stage: 'published', title: 'Gas for more', reference: 'CB-OPEN-' })
  await copies(2000, { stage: 'awarded', title: 'Gas of old', reference: 'CB-OLD-' })
  const { result, statements } = await countStatements(() => openTenders({ ...all, words: 'gas' }))
  expect(result.found).toBe(countedUpTo + 1)
  expect(result.tenders.every(({ title }) => title !== 'Gas of old')).toBe(true)
  expect(statements.length).toBeLessThanOrEqual(2)
})

it('reads a whole tender for everybody in two statements', async () => {
  const { result, statements } = await countStatements(() => publicTender(tender.tenderId))
  expect(result).toMatchObject({ stage: 'published', closed: false, questionsOpen: true })
  expect(statements.length).toBeLessThanOrEqual(2)
  expect(statements.join(' ')).not.toMatch(/\b(bids|asked_by|envelopes)\b/)
})

it('closes at the very instant of the deadline', async () => {
  await freezeClock(db(), new Date(tender.closesAt.getTime() - 1))
  expect(await publicTender(tender.tenderId)).toMatchObject({ closed: false, questionsOpen: false })
  await freezeClock(db(), tender.closesAt)
  expect(await publicTender(tender.tenderId)).toMatchObject({ closed: true })
  expect((await openTenders({ ...all, category: 'photocopiers' })).found).toBe(0)
})

it('knows whose panels and holdings there are, by name where a name is to be shown', async () => {
  const [chair] = tender.panel
  expect(await panelOf(tender.tenderId)).toMatchObject([
    { personId: chair.personId, name: chair.name, role: 'chair' },
    {},
    {},
  ])
  expect(await panelsOfPerson(chair.personId ?? '')).toMatchObject([{ tenderId: tender.tenderId, role: 'chair' }])
  const holder = tender.holders[2].actor
  expect(await holdingsOfPerson(holder.personId ?? '')).toMatchObject([{ tenderId: tender.tenderId, position: 3 }])
  expect(await holdersOf(tender.tenderId)).toMatchObject([{ position: 1 }, { position: 2 }, { activatedAt: at }])
  expect(await panelsOfPerson(holder.personId ?? '')).toEqual([])
  const ofCluster = await tendersOfCluster(tender.cluster.id)
  expect(ofCluster.find(({ id }) => id === tender.tenderId)).toMatchObject({
    categoryKey: 'photocopiers',
    stage: 'published',
  })
})

it('does not find what is not a tender', async () => {
  for (const id of ['', 'x', "' or true", crypto.randomUUID()]) await expect(publicTender(id)).rejects.toThrow(NotFound)
})
