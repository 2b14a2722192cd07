import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { foundOrganisation } from '#app/modules/identity/use-cases/found-organisation.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { personIn } from '#db/testing/school-cluster.ts'
import { type ReadyTender, tenderPublished, tenderReady } from '#db/testing/tender-under-way.ts'
import { followedTenders, isFollowing } from './queries/followers.server.ts'
import { cancelTender } from './use-cases/cancel-tender.server.ts'
import { followTender } from './use-cases/follow-tender.server.ts'
import { stopFollowing } from './use-cases/stop-following.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: ReadyTender
beforeAll(async () => {
  tender = await tenderPublished(at)
})

async function supplierNamed(name: string): Promise<Actor> {
  const body = { kind: 'supplier', name } as const
  const { id } = await foundOrganisation.run({ actor: theService, at }, { ...body, role: 'bidder' })
  return personIn({ id, ...body }, 'bidder', at)
}

async function chainOf(chainId: string): Promise<string[]> {
  const entries = db().select({ type: chainEntries.type }).from(chainEntries).where(eq(chainEntries.chainId, chainId))
  return (await entries.orderBy(chainEntries.seq)).map(({ type }) => type)
}

it('lets a supplier follow an open tender and stop again, and only the supplier’s own record says so', async () => {
  const { tenderId } = tender
  const [toner, rival] = [await supplierNamed('Toner'), await supplierNamed('Rival')]
  const before = await chainOf(tenderId)
  for (const _twice of [1, 2]) await followTender.run({ actor: toner, at }, { tenderId })
  expect(await followedTenders(toner)).toMatchObject([{ id: tenderId }])
  expect([await isFollowing(toner, tenderId), await isFollowing(rival, tenderId)]).toEqual([true, false])
  expect(await followedTenders(rival)).toEqual([])
  await stopFollowing.run({ actor: toner, at }, { tenderId })
  expect(await isFollowing(toner, tenderId)).toBe(false)
  expect(await chainOf(tenderId)).toEqual(before)
  expect((await chainOf(toner.seat?.organisationId ?? '')).slice(-3)).toEqual([
    'tenders.followed',
    'tenders.followed',
    'tenders.unfollowed',
  ])
})

it('is for suppliers, and for nobody of the buying side', async () => {
  const { tenderId, cluster, schools } = tender
  for (const actor of [cluster.manager, schools[0].manager, nobody]) {
    await expect(followTender.run({ actor, at }, { tenderId })).rejects.toThrow(NotFound)
    await expect(stopFollowing.run({ actor, at }, { tenderId })).rejects.toThrow(NotFound)
    expect(await followedTenders(actor)).toEqual([])
  }
})

it('knows no tender that is still being prepared, and none that has ended', async () => {
  const supplier = await supplierNamed('Early')
  const draft = await tenderReady(at)
  await expect(followTender.run({ actor: supplier, at }, { tenderId: draft.tenderId })).rejects.toThrow(NotFound)
  const ended = await tenderPublished(at)
  await cancelTender.run({ actor: ended.cluster.manager, at }, { tenderId: ended.tenderId, reason: 'No money.' })
  const late = followTender.run({ actor: supplier, at }, { tenderId: ended.tenderId })
  await expect(late).rejects.toThrow('not-published')
})
