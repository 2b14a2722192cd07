import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { clusterOf, personIn, schoolNamed, type TestSchool } from '#db/testing/school-cluster.ts'
import { contractsPage } from './queries/contracts-page.server.ts'
import { annualCosts, currentContractFor, currentContractsOf } from './queries/current-contracts.server.ts'
import { recordCurrentContract } from './use-cases/record-current-contract.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const contract = {
  categoryKey: 'photocopiers',
  supplierName: 'Midland Print Rentals',
  annualCost: '2,216.40',
  endsOn: '2027-03-31',
  noticeDays: '90',
  autoRenews: 'yes',
  satisfaction: '2',
} as const

let salisbury: TestSchool
let roughHay: TestSchool

beforeAll(async () => {
  salisbury = await schoolNamed('Salisbury', at)
  roughHay = await schoolNamed('Rough Hay', at)
})

it('records a contract for the school acted for, and the record says so without its price', async () => {
  const { contractId } = await recordCurrentContract.run({ actor: salisbury.manager, at }, contract)
  expect(await currentContractsOf(salisbury.id)).toMatchObject([
    { id: contractId, what: 'Photocopiers', annualCost: 221_640, noticeBy: '2026-12-31', satisfaction: 2 },
  ])
  const rows = await db().select().from(chainEntries).where(eq(chainEntries.chainId, salisbury.id))
  const entry = rows.find((row) => row.type === 'baseline.contract-recorded')
  expect(entry?.body).toContain('2027-03-31')
  expect(entry?.body).not.toMatch(/2216|221640|Midland/)
})

it('replaces what was recorded before for the same kind of spending', async () => {
  const changed = { ...contract, supplierName: 'Blackthorn Office', annualCost: '2000', satisfaction: '' as const }
  await recordCurrentContract.run({ actor: salisbury.manager, at }, changed)
  expect(await currentContractsOf(salisbury.id)).toMatchObject([
    { supplierName: 'Blackthorn Office', satisfaction: null },
  ])
})

it('is refused for a contract of long ago, and changes nothing then', async () => {
  const before = await currentContractsOf(salisbury.id)
  const old = recordCurrentContract.run({ actor: salisbury.manager, at }, { ...contract, endsOn: '2024-03-31' })
  await expect(old).rejects.toThrow('ended-long-ago')
  expect(await currentContractsOf(salisbury.id)).toEqual(before)
})

it('is not open to a governor, to the cluster, or to somebody without a seat', async () => {
  const governor = await personIn({ id: salisbury.id, name: 'Salisbury', kind: 'school' }, 'governor', at)
  const cluster = await clusterOf([salisbury], at)
  for (const actor of [governor, cluster.manager, nobody])
    await expect(recordCurrentContract.run({ actor, at }, contract)).rejects.toThrow(NotFound)
})

it('gives what each school pays in a year, and leaves out a school that recorded nothing', async () => {
  await recordCurrentContract.run({ actor: roughHay.manager, at }, { ...contract, categoryKey: 'cleaning' })
  const schools = [salisbury.id, roughHay.id]
  expect(await annualCosts(schools, 'photocopiers')).toEqual({ [salisbury.id]: 200_000 })
  expect(await annualCosts([], 'photocopiers')).toEqual({})
  expect(await currentContractFor(roughHay.id, 'photocopiers')).toBeNull()
})

it('shows a school its own contracts only, and lets its governors read them', async () => {
  const governor = await personIn({ id: roughHay.id, name: 'Rough Hay', kind: 'school' }, 'governor', at)
  expect(await contractsPage(governor)).toMatchObject({ mayRecord: false, contracts: [{ what: 'Cleaning' }] })
  expect(await contractsPage(roughHay.manager)).toMatchObject({ mayRecord: true })
  await expect(contractsPage(nobody)).rejects.toThrow(NotFound)
})

it('keeps one contract however many are sent at once, and all are in the record of that one', async () => {
  for (const categoryKey of ['waste', 'catering', 'broadband', 'finance', 'insurance'] as const) {
    const send = () => recordCurrentContract.run({ actor: roughHay.manager, at }, { ...contract, categoryKey })
    const sent = await Promise.all([send(), send(), send(), send()])
    expect(new Set(sent.map(({ contractId }) => contractId)).size).toBe(1)
  }
})
