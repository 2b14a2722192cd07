import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { recordCurrentContract } from '#app/modules/baseline/use-cases/record-current-contract.server.ts'
import { nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { clusterOf, personIn, schoolNamed, type TestCluster, type TestSchool } from '#db/testing/school-cluster.ts'
import type { DemandSheet } from './domain/sheet.ts'
import { callAnswers } from './queries/call-answers.server.ts'
import { callForSchool } from './queries/call-for-school.server.ts'
import { callsOfCluster, callsOfSchool } from './queries/my-calls.server.ts'
import { closeCall } from './use-cases/close-call.server.ts'
import { commitNeed } from './use-cases/commit-need.server.ts'
import { declineNeed } from './use-cases/decline-need.server.ts'
import { openCall } from './use-cases/open-call.server.ts'
import { reopenNeed } from './use-cases/reopen-need.server.ts'
import { saveNeed } from './use-cases/save-need.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const sheet: DemandSheet = {
  fields: [
    { key: 'copiers', label: 'Number of copiers', unit: 'copiers', kind: 'count', min: '1', required: true },
    { key: 'currentSupplier', label: 'Supplier today', unit: '', kind: 'text', required: false },
  ],
}

let lead: TestSchool
let other: TestSchool
let stranger: TestSchool
let cluster: TestCluster
const planned = () => ({
  clusterId: cluster.id,
  categoryKey: 'photocopiers',
  title: 'Photocopiers from 2027',
  sheet,
  respondBy: '2026-09-30',
  schoolIds: [lead.id, other.id],
})
const opened = async () => (await openCall.run({ actor: cluster.manager, at }, planned())).callId
const recorded = async () => {
  const rows = await db()
    .select()
    .from(chainEntries)
    .where(eq(chainEntries.chainId, cluster.id))
    .orderBy(chainEntries.seq)
  return rows.map((row) => row.type).filter((type) => type.startsWith('demand.'))
}

beforeAll(async () => {
  lead = await schoolNamed('Salisbury', at)
  other = await schoolNamed('Rough Hay', at)
  stranger = await schoolNamed('Elsewhere', at)
  cluster = await clusterOf([lead, other], at)
})

it('opens for the cluster’s manager, asking its own schools', async () => {
  for (const actor of [lead.manager, await personIn({ ...cluster, kind: 'cluster' }, 'chair', at), nobody])
    await expect(openCall.run({ actor, at }, planned())).rejects.toThrow(NotFound)
  const outside = { ...planned(), schoolIds: [stranger.id] }
  await expect(openCall.run({ actor: cluster.manager, at }, outside)).rejects.toThrow('school-not-in-cluster')
  const callId = await opened()
  expect(await callsOfSchool(other.id)).toMatchObject([{ callId, state: 'not-started', respondBy: '2026-09-30' }])
  expect(await callsOfCluster(cluster.id)).toMatchObject([{ callId, asked: 2, committed: 0, declined: 0 }])
  expect(await recorded()).toEqual(['demand.call-opened'])
})

it('keeps a draft to the school, and shows the cluster nothing of it', async () => {
  const callId = await opened()
  await saveNeed.run({ actor: lead.manager, at }, { callId, values: { copiers: 'about 2' } })
  expect(await callForSchool(lead.manager, callId)).toMatchObject({ state: 'draft', values: { copiers: 'about 2' } })
  const { schools } = await callAnswers(callId, cluster.id)
  expect(schools.map(({ name, state, values }) => [name, state, values])).toEqual([
    ['Rough Hay', 'not-started', {}],
    ['Salisbury', 'draft', {}],
  ])
})

it('fills in what the school recorded of its contract, until it has saved something itself', async () => {
  const contract = {
    categoryKey: 'photocopiers',
    supplierName: 'Midland Print Rentals',
    annualCost: '2216.40',
    endsOn: '2027-03-31',
    noticeDays: '90',
    autoRenews: 'yes',
  } as const
  await recordCurrentContract.run({ actor: other.manager, at }, contract)
  const callId = await opened()
  expect((await callForSchool(other.manager, callId)).known).toEqual({ currentSupplier: 'Midland Print Rentals' })
  await saveNeed.run({ actor: other.manager, at }, { callId, values: { copiers: '2' } })
  expect((await callForSchool(other.manager, callId)).known).toEqual({})
})

it('commits once, stays as committed, and opens again only by the manager with a reason', async () => {
  const callId = await opened()
  const commit = (copiers: string) => commitNeed.run({ actor: lead.manager, at }, { callId, values: { copiers } })
  await expect(commit('')).rejects.toThrow('answers-missing')
  await commit('1,200')
  await expect(commit('3')).rejects.toThrow('already-committed')
  const answers = await callAnswers(callId, cluster.id)
  expect(answers.schools[1]).toMatchObject({ name: 'Salisbury', state: 'committed', values: { copiers: '1200' } })
  const back = { callId, schoolId: lead.id, reason: 'Is that one year’s pages?' }
  await expect(reopenNeed.run({ actor: lead.manager, at }, back)).rejects.toThrow(NotFound)
  await reopenNeed.run({ actor: cluster.manager, at }, back)
  await expect(reopenNeed.run({ actor: cluster.manager, at }, back)).rejects.toThrow('not-committed')
  expect(await callForSchool(lead.manager, callId)).toMatchObject({
    state: 'draft',
    reopened: { because: back.reason },
  })
  await commit('2')
  expect((await recorded()).slice(-3)).toEqual([
    'demand.need-committed',
    'demand.need-reopened',
    'demand.need-committed',
  ])
})

it('lets a school decline, and is closed once with what was committed', async () => {
  const callId = await opened()
  await declineNeed.run({ actor: other.manager, at }, { callId })
  await commitNeed.run({ actor: lead.manager, at }, { callId, values: { copiers: '2' } })
  await expect(closeCall.run({ actor: lead.manager, at }, { callId })).rejects.toThrow(NotFound)
  const closed = await closeCall.run({ actor: cluster.manager, at }, { callId })
  expect(closed.committed).toEqual([{ schoolId: lead.id, values: { copiers: '2' } }])
  await expect(closeCall.run({ actor: cluster.manager, at }, { callId })).rejects.toThrow('call-already-closed')
  const late = saveNeed.run({ actor: other.manager, at }, { callId, values: { copiers: '2' } })
  await expect(late).rejects.toThrow('call-closed')
  expect((await recorded()).slice(-3)).toEqual(['demand.need-declined', 'demand.need-committed', 'demand.call-closed'])
})

it('never loses a commitment that is acknowledged while the call is being closed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const callId = await opened()
    const [committed, closed] = await Promise.allSettled([
      commitNeed.run({ actor: lead.manager, at }, { callId, values: { copiers: '2' } }),
      closeCall.run({ actor: cluster.manager, at }, { callId }),
    ])
    if (closed.status === 'rejected') throw closed.reason
    expect(closed.value.committed).toHaveLength(committed.status === 'fulfilled' ? 1 : 0)
  }
})

it('is nothing that a school outside, a governor or another cluster can answer or read', async () => {
  const callId = await opened()
  const governor = await personIn({ id: lead.id, name: 'Salisbury', kind: 'school' }, 'governor', at)
  for (const actor of [stranger.manager, governor, cluster.manager, nobody]) {
    await expect(saveNeed.run({ actor, at }, { callId, values: {} })).rejects.toThrow(NotFound)
    await expect(commitNeed.run({ actor, at }, { callId, values: { copiers: '2' } })).rejects.toThrow(NotFound)
    await expect(declineNeed.run({ actor, at }, { callId })).rejects.toThrow(NotFound)
  }
  expect(await callForSchool(governor, callId)).toMatchObject({ mayAnswer: false })
  await expect(callForSchool(stranger.manager, callId)).rejects.toThrow(NotFound)
  await expect(callForSchool(lead.manager, 'nothing')).rejects.toThrow(NotFound)
  await expect(callAnswers(callId, stranger.id)).rejects.toThrow(NotFound)
})

it('stays as committed in the database too, even if the rule in the code were wrong', async () => {
  const callId = await opened()
  await commitNeed.run({ actor: lead.manager, at }, { callId, values: { copiers: '2' } })
  const refused = (statement: ReturnType<typeof sql>, code: string) =>
    expect(db().execute(statement)).rejects.toMatchObject({ cause: { code } })
  await refused(sql`update needs set values = '{"copiers":"9"}' where committed_at is not null`, 'CB001')
  await refused(sql`update needs set committed_at = null where committed_at is not null`, 'CB004')
  await refused(sql`update demand_calls set title = 'Something else' where id = ${callId}`, 'CB001')
  await closeCall.run({ actor: cluster.manager, at }, { callId })
  await refused(sql`update needs set declined_at = now() where call_id = ${callId}`, 'CB001')
})
