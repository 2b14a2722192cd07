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
import { countedUpTo, pageSize } from './queries/list-page.server.ts'
import { myDuties } from './queries/my-duties.server.ts'
import { openTenders } from './queries/open-tenders.server.ts'
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
  expect(found).toEqual({ count: 1, exact: true })
})

it('finds by every word, in any form, of title, summary, buyer or description, and by what is bought', async () => {
  const foundBy = async (asked: Partial<ListAsked>) => (await openTenders({ ...all, ...asked })).found?.count
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

it('counts no further than anybody reads', async () => {
  await copies(countedUpTo, { stage: 'published', title: 'Gas for more', reference: 'CB-OPEN-' })
  const { result, statements } = await countStatements(() => openTenders(all))
  expect(result.found).toEqual({ count: countedUpTo, exact: false })
  expect(statements.length).toBeLessThanOrEqual(2)
})

it('finds the same among many as among few, the first to close first, in two statements at most', async () => {
  await copies(2500, { stage: 'published', title: 'Water for many', reference: 'CB-WATER-' })
  await copies(30, { stage: 'published', title: 'Oranges for few', reference: 'CB-ORANGE-' })
  await copies(2000, { stage: 'awarded', title: 'Water of old', reference: 'CB-OLD-' })
  await db().execute(sql`update tenders set closes_at = closes_at + interval '40 days' where title = 'Oranges for few'`)
  await db().execute(sql`analyze tenders`)
  const { result: common, statements } = await countStatements(() => openTenders({ ...all, words: 'water' }))
  expect(common.found).toEqual({ count: pageSize, exact: false })
  expect(common.tenders.map(({ reference }) => reference)).toEqual(
    Array.from({ length: pageSize }, (_, index) => `CB-WATER-${index + 1}`),
  )
  expect(statements).toHaveLength(1)
  const rare = await countStatements(() => openTenders({ ...all, words: 'oranges' }))
  expect(rare.result.found).toEqual({ count: 30, exact: true })
  expect(rare.result.tenders.map(({ reference }) => reference)[0]).toBe('CB-ORANGE-1')
  expect(rare.statements).toHaveLength(2)
  const next = await openTenders({ ...all, words: 'oranges', place: rare.result.after, page: 2 })
  expect(next.tenders).toHaveLength(10)
  expect(next.found).toBeNull()
  const back = await openTenders({ ...all, words: 'oranges', place: next.before })
  expect(back.tenders).toEqual(rare.result.tenders)
  expect((await openTenders({ ...all, words: 'water bananas' })).found).toEqual({ count: 0, exact: true })
})

it('reads pages of a search of many one after another, each tender once', async () => {
  const seen: string[] = []
  for (let asked = { ...all, words: 'gas' }; ; ) {
    const { tenders, after } = await openTenders(asked)
    seen.push(...tenders.map(({ id }) => id))
    if (!after) break
    asked = read(listAddress({ ...asked, place: after, page: asked.page + 1 }))
  }
  const [counted] = await db().execute<{ count: number }>(
    sql`select count(*)::int from tenders where stage = 'published' and title like 'Gas%'`,
  )
  expect(seen).toHaveLength(counted?.count ?? 0)
  expect(new Set(seen).size).toBe(seen.length)
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
  expect((await openTenders({ ...all, category: 'photocopiers' })).found?.count).toBe(0)
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

it('knows who judges bids and who helps to open them, and nothing of anybody else', async () => {
  const judges = (await panelOf(tender.tenderId)).map(({ personId }) => personId)
  const holders = (await holdersOf(tender.tenderId)).map(({ personId }) => personId)
  const judge = judges.find((person) => !holders.includes(person)) ?? ''
  expect(await myDuties(judge)).toEqual({ scores: true, opens: false })
  const holder = holders.find((person) => !judges.includes(person)) ?? ''
  expect(await myDuties(holder)).toEqual({ scores: false, opens: true })
  expect(await myDuties(tender.tenderId)).toEqual({ scores: false, opens: false })
})
