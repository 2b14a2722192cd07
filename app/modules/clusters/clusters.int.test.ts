import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { foundOrganisation } from '#app/modules/identity/use-cases/found-organisation.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { clusterOf, personIn, schoolNamed, type TestCluster, type TestSchool } from '#db/testing/school-cluster.ts'
import { clusterPage } from './queries/cluster-page.server.ts'
import { clustersOf } from './queries/clusters-of-school.server.ts'
import { leadSchoolOf } from './queries/lead-school.server.ts'
import { membersOf } from './queries/members.server.ts'
import { addMember } from './use-cases/add-member.server.ts'
import { foundCluster } from './use-cases/found-cluster.server.ts'
import { registerSchool } from './use-cases/register-school.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const recorded = async (chain: string) => {
  const rows = await db().select().from(chainEntries).where(eq(chainEntries.chainId, chain)).orderBy(chainEntries.seq)
  return rows.map((row) => row.type)
}
const plan = { legalForm: 'collaboration', purpose: 'working together', authority: 'Walsall' } as const

let salisbury: TestSchool
let roughHay: TestSchool
let cluster: TestCluster

beforeAll(async () => {
  salisbury = await schoolNamed('Salisbury', at)
  roughHay = await schoolNamed('Rough Hay', at)
  cluster = await clusterOf([salisbury], at)
})

describe('registering a school', () => {
  const facts = {
    name: 'Old Church',
    urn: '900777',
    phase: 'Primary',
    kind: 'church, voluntary controlled',
    legalBody: 'The governing body of Old Church',
    pupils: 412,
  }

  it('enters it once, and the record says so', async () => {
    const service = { kind: 'platform', name: 'Clusterbuy', role: 'operator' } as const
    const platform = await foundOrganisation.run({ actor: theService, at }, service)
    const actor = await personIn(platform, 'operator', at)
    await expect(registerSchool.run({ actor: { ...actor, secondFactor: false }, at }, facts)).rejects.toThrow(
      SecondFactorNeeded,
    )
    const { schoolId } = await registerSchool.run({ actor, at }, facts)
    expect(await recorded(schoolId)).toEqual(['clusters.school-registered', 'identity.organisation-founded'])
    await expect(registerSchool.run({ actor, at }, facts)).rejects.toThrow('urn-taken')
  })

  it('is not for a school to do for itself', async () => {
    for (const actor of [salisbury.manager, nobody])
      await expect(registerSchool.run({ actor, at }, { ...facts, urn: '900778' })).rejects.toThrow(NotFound)
  })
})

describe('founding a cluster', () => {
  it('makes the founding school the lead and the founder its manager', async () => {
    const founded = await foundCluster.run({ actor: roughHay.manager, at }, { ...plan, name: 'Northern schools' })
    expect(await leadSchoolOf(founded.clusterId)).toMatchObject({ id: roughHay.id, name: 'Rough Hay' })
    expect(await recorded(founded.clusterId)).toEqual([
      'clusters.founded',
      'identity.organisation-founded',
      'identity.seat-given',
    ])
    expect(await clustersOf(roughHay.id)).toMatchObject([{ name: 'Northern schools', role: 'lead' }])
  })

  it('is refused the second time under the same name, even when both are sent at once', async () => {
    const twice = () => foundCluster.run({ actor: salisbury.manager, at }, { ...plan, name: 'Sent twice' })
    const outcomes = await Promise.allSettled([twice(), twice()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused).toMatchObject({ reason: { reason: 'already-leads-it' } })
  })

  it('is not open to a governor, a supplier or somebody without a seat', async () => {
    const governor = await personIn({ id: salisbury.id, name: 'Salisbury', kind: 'school' }, 'governor', at)
    for (const actor of [governor, cluster.manager, nobody])
      await expect(foundCluster.run({ actor, at }, { ...plan, name: 'Not mine' })).rejects.toThrow(NotFound)
  })
})

describe('adding a school', () => {
  const joining = () => ({
    clusterId: cluster.id,
    urn: roughHay.urn,
    role: 'member' as const,
    joinedOn: '2026-09-01',
  })

  it('is done by those who run the cluster, by nobody else', async () => {
    for (const actor of [salisbury.manager, roughHay.manager, nobody])
      await expect(addMember.run({ actor, at }, joining())).rejects.toThrow(NotFound)
    await addMember.run({ actor: cluster.manager, at }, joining())
    expect((await membersOf(cluster.id)).map(({ name, role }) => [name, role])).toEqual([
      ['Salisbury', 'lead'],
      ['Rough Hay', 'member'],
    ])
    expect(await recorded(cluster.id)).toContain('clusters.member-added')
  })

  it('is refused when the school is there already, or is not registered', async () => {
    await expect(addMember.run({ actor: cluster.manager, at }, joining())).rejects.toThrow(Refused)
    await expect(addMember.run({ actor: cluster.manager, at }, { ...joining(), urn: '100000' })).rejects.toThrow(
      'no-such-school',
    )
  })

  it('shows on the cluster’s page, which only the cluster’s own people can open', async () => {
    const page = await clusterPage(cluster.manager)
    expect(page.members.map(({ name }) => name)).toEqual(['Salisbury', 'Rough Hay'])
    expect(page.memorandum).toEqual({ inForce: null, beingApproved: null })
    await expect(clusterPage(salisbury.manager)).rejects.toThrow(NotFound)
  })
})
