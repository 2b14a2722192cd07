import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { clusterOf, personIn, schoolNamed, type TestCluster, type TestSchool } from '#db/testing/school-cluster.ts'
import type { MemorandumSections } from './domain/memorandum-text.ts'
import { memorandaOfSchool, memorandumInForce } from './queries/memoranda-of-school.server.ts'
import { memorandumForCluster, memorandumForSchool } from './queries/memorandum-page.server.ts'
import { approveMemorandum } from './use-cases/approve-memorandum.server.ts'
import { proposeMemorandum } from './use-cases/propose-memorandum.server.ts'

testDatabase()

const at = new Date('2026-09-14T10:00:00Z')
const later = new Date('2026-10-05T15:00:00Z')
const minute = { minuteReference: 'FGB 2026/31', meetingOn: '2026-09-30' }
const types = async (chain: string) => {
  const rows = await db().select().from(chainEntries).where(eq(chainEntries.chainId, chain)).orderBy(chainEntries.seq)
  return rows.map((row) => row.type).filter((type) => type.startsWith('clusters.memorandum'))
}

let schools: [TestSchool, TestSchool, TestSchool]
let cluster: TestCluster
let stranger: TestSchool
let first: string

beforeAll(async () => {
  schools = [
    await schoolNamed('Salisbury', at),
    await schoolNamed('Rough Hay', at),
    await schoolNamed('Old Church', at),
  ]
  stranger = await schoolNamed('Elsewhere', at)
  cluster = await clusterOf(schools, at)
})

const propose = async (changes: Partial<MemorandumSections>, when: Date, actor: Actor = cluster.manager) => {
  const { next } = await memorandumForCluster(cluster.manager)
  const proposal = { clusterId: cluster.id, title: next.title, sections: { ...next.words, ...changes } }
  return (await proposeMemorandum.run({ actor, at: when }, proposal)).memorandumId
}
const approve = (actor: Actor, memorandumId: string) =>
  approveMemorandum.run({ actor, at: later }, { memorandumId, ...minute })

it('is proposed from model words by those who run the cluster', async () => {
  await expect(propose({}, at, schools[0].manager)).rejects.toThrow(NotFound)
  first = await propose({}, at)
  await expect(propose({}, at)).rejects.toThrow('nothing-changed')
  const page = await memorandumForSchool(schools[1].manager, first)
  expect(page.sections.parties).toContain('The governing body of Rough Hay (Rough Hay)')
  expect(page).toMatchObject({ mayApprove: true, ours: null, earlier: null, inForce: null })
})

it('waits for each school, and is in force when the last has approved the same version', async () => {
  await approve(schools[0].manager, first)
  await expect(approve(schools[0].manager, first)).rejects.toThrow('already-approved')
  expect(await memorandumInForce(cluster.id)).toBeNull()
  expect(await memorandaOfSchool(schools[1].id)).toMatchObject([
    { id: first, waitsForUs: true, approved: 1, missing: 2 },
  ])
  const head = await personIn({ id: schools[1].id, name: 'Rough Hay', kind: 'school' }, 'head', at)
  await Promise.all([approve(head, first), approve(schools[2].manager, first)])
  expect(await memorandumInForce(cluster.id)).toMatchObject({ id: first, version: 1, since: later })
  expect(await types(cluster.id)).toEqual([
    'clusters.memorandum-proposed',
    ...Array(3).fill('clusters.memorandum-approved'),
    'clusters.memorandum-in-force',
  ])
})

it('stays in force while a changed version is being approved', async () => {
  const second = await propose({ money: 'A pooled account with two signatories.' }, at)
  await approve(schools[0].manager, second)
  expect(await memorandumInForce(cluster.id)).toMatchObject({ id: first })
  const page = await memorandumForSchool(schools[2].manager, second)
  expect(page).toMatchObject({ inForce: { version: 1 }, mayApprove: true })
  expect(Object.keys(page.earlier ?? {})).toEqual(['money'])
  expect(page.earlier?.money).toContain('There is no pooled account')
  for (const { manager } of schools.slice(1)) await approve(manager, second)
  expect(await memorandumInForce(cluster.id)).toMatchObject({ id: second, version: 2 })
  await expect(approve(schools[0].manager, first)).rejects.toThrow('already-approved')
})

it('cannot be approved in a version that a newer proposal has replaced', async () => {
  const third = await propose({ money: 'Third words.' }, at)
  await propose({ money: 'Fourth words.' }, at)
  await expect(approve(schools[0].manager, third)).rejects.toThrow('replaced-by-a-newer-version')
})

it('cannot be seen or approved by a school outside the cluster, nor approved by the cluster itself', async () => {
  await expect(memorandumForSchool(stranger.manager, first)).rejects.toThrow(NotFound)
  for (const actor of [stranger.manager, cluster.manager]) await expect(approve(actor, first)).rejects.toThrow(NotFound)
  await expect(memorandumForSchool(schools[0].manager, 'not-an-id')).rejects.toThrow(NotFound)
})

it('asks for a minute reference and a real date', async () => {
  const empty = { memorandumId: first, minuteReference: ' ', meetingOn: '2026-02-30' }
  const fault = await approveMemorandum.run({ actor: schools[0].manager, at: later }, empty).catch((thrown) => thrown)
  expect(fault.issues.map(({ message }: { message: string }) => message)).toEqual([
    'Enter the reference of the minute, for instance FGB 2026/31',
    'Enter the date of the meeting, as a real date',
  ])
})

it('never changes its words or loses an approval, whoever writes to the database', async () => {
  const refused = (statement: ReturnType<typeof sql>) =>
    expect(db().execute(statement)).rejects.toMatchObject({ cause: { code: 'CB001' } })
  await refused(sql`update memoranda set body = 'other words' where id = ${first}`)
  await refused(sql`update memoranda set in_force_at = null where id = ${first}`)
  await refused(sql`delete from memorandum_approvals`)
  await refused(sql`update memorandum_approvals set minute_reference = 'another'`)
})

it('takes effect in the database only with every approval, even if the rule in the code were wrong', async () => {
  const fifth = await propose({ money: 'Fifth words.' }, at)
  await approve(schools[0].manager, fifth)
  const tooSoon = db().execute(sql`update memoranda set in_force_at = ${later.toISOString()} where id = ${fifth}`)
  await expect(tooSoon).rejects.toMatchObject({ cause: { code: 'CB004' } })
})
