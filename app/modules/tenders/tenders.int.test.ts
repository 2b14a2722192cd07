import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { memorandumVersions } from '#app/modules/clusters/queries/memorandum-versions.server.ts'
import { callAnswers } from '#app/modules/demand/queries/call-answers.server.ts'
import { nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { identityFromBytes, recipientOf } from '#app/platform/seal/age-keys.ts'
import { unwrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { gateMasterKey, receiptKeys } from '#app/platform/seal/master-keys.server.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { memorandumAgreed, personIn } from '#db/testing/school-cluster.ts'
import {
  type ReadyTender,
  schoolCommits,
  type TestTender,
  tenderReady,
  tenderStarted,
} from '#db/testing/tender-under-way.ts'
import { keySetsOf } from './queries/key-sets.server.ts'
import { publicTender, publishedText } from './queries/public-tender.server.ts'
import { tenderPage } from './queries/tender-workspace.server.ts'
import { termsOf } from './queries/terms.server.ts'
import { wholeTender } from './queries/whole-tender.server.ts'
import { gateContext, sha256Of } from './sealing.server.ts'
import { describeTender } from './use-cases/describe-tender.server.ts'
import { publishTender } from './use-cases/publish-tender.server.ts'
import { startTender } from './use-cases/start-tender.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const recorded = async (tenderId: string) => {
  const rows = await db()
    .select()
    .from(chainEntries)
    .where(eq(chainEntries.chainId, tenderId))
    .orderBy(chainEntries.seq)
  return rows.map(({ type, body }) => ({ type, body }))
}

let started: TestTender
let ready: ReadyTender
const asManager = () => ({ actor: ready.cluster.manager, at })
beforeAll(async () => {
  started = await tenderStarted(at)
  ready = await tenderReady(at)
})

it('starts with what is usual for the category, and asks every school what it needs', async () => {
  const tender = await wholeTender(db(), started.tenderId)
  expect(tender).toMatchObject({ stage: 'drafting', version: 0, priceMethod: 'floor-ceiling', priceFloor: null })
  expect(tender?.scale.map(({ score }) => score)).toEqual([0, 1, 2, 3, 4, 5])
  expect(tender?.criteria.filter(({ kind }) => kind === 'price')).toMatchObject([{ weight: '40' }])
  expect(tender?.assumptions).toMatchObject({ years: 5, asOf: '2026-09-01', values: { electricityPencePerKwh: '27' } })
  const call = await callAnswers(started.callId, started.cluster.id)
  expect(call.schools.map(({ name }) => name)).toEqual(['Pinfold Street', 'Rough Hay', 'Salisbury'])
  expect(call.sheet.fields.some(({ key }) => key === 'copiers')).toBe(true)
  expect((await recorded(started.tenderId)).map(({ type }) => type)).toEqual(['tenders.started'])
})

it('is started by the cluster’s manager and nobody else, with a day to answer that is to come', async () => {
  const { cluster, schools } = started
  const idea = { clusterId: cluster.id, categoryKey: 'energy', title: 'Energy', respondBy: '2026-09-20' } as const
  const chair = await personIn({ ...cluster, kind: 'cluster' }, 'chair', at)
  for (const actor of [schools[0].manager, chair, ready.cluster.manager, nobody])
    await expect(startTender.run({ actor, at }, idea)).rejects.toThrow(NotFound)
  const late = startTender.run({ actor: cluster.manager, at }, { ...idea, respondBy: '2026-09-01' })
  await expect(late).rejects.toThrow('respond-by-past')
})

it('can be described by its own manager only', async () => {
  const words = { tenderId: started.tenderId, title: 'Copiers', summary: 'Copiers.', description: 'Two\r\nlines.' }
  for (const actor of [started.schools[0].manager, ready.cluster.manager, nobody])
    await expect(describeTender.run({ actor, at }, words)).rejects.toThrow(NotFound)
  await describeTender.run({ actor: started.cluster.manager, at }, words)
  expect(await wholeTender(db(), started.tenderId)).toMatchObject({ title: 'Copiers', description: 'Two\nlines.' })
  expect((await recorded(started.tenderId)).at(-1)?.type).toBe('tenders.described')
})

it('is not published while a part is missing, and nobody but its manager publishes it', async () => {
  const confirm = 'yes' as const
  const own = { tenderId: started.tenderId, confirm }
  const manager = { actor: started.cluster.manager, at }
  await expect(publishTender.run(manager, own)).rejects.toThrow('demand-missing')
  await schoolCommits(started, started.schools[0])
  await expect(publishTender.run(manager, own)).rejects.toThrow('price-rule-missing')
  const { tenderId } = ready
  const chair = await personIn({ ...ready.cluster, kind: 'cluster' }, 'chair', at)
  for (const actor of [started.cluster.manager, chair, ready.schools[0].manager, nobody])
    await expect(publishTender.run({ actor, at }, { tenderId, confirm })).rejects.toThrow(NotFound)
  expect(await termsOf(tenderId)).toBeNull()
  await expect(publicTender(tenderId)).rejects.toThrow(NotFound)
})

it('is not published by a cluster whose governing bodies have not all approved a memorandum', async () => {
  const other = await tenderReady(at, 'without a memorandum')
  const publication = { tenderId: other.tenderId, confirm: 'yes' } as const
  await expect(publishTender.run({ actor: other.cluster.manager, at }, publication)).rejects.toThrow(
    'memorandum-missing',
  )
  expect((await tenderPage(other.cluster.manager, other.tenderId)).memorandumInForce).toBe(false)
  await memorandumAgreed(other.cluster, other.schools, at)
  await publishTender.run({ actor: other.cluster.manager, at }, publication)
  const entry = (await recorded(other.tenderId)).find(({ type }) => type === 'tenders.published')
  const [version] = await memorandumVersions([other.cluster.id], '2026-09-01')
  expect(JSON.parse(entry?.body ?? '{}').data.memorandum).toBe(version?.id)
})

it('freezes at publication what was written, what the schools committed, and the keys that seal', async () => {
  const { tenderId, callId, cluster } = ready
  await publishTender.run(asManager(), { tenderId, confirm: 'yes' })
  const terms = await termsOf(tenderId)
  expect(terms).toMatchObject({ stage: 'published', version: 1, closesAt: ready.closesAt, publishedAt: at })
  expect(terms?.document).toMatchObject({
    format: 'clusterbuy tender 1',
    buyer: { name: cluster.name, leadSchool: 'Pinfold Street' },
    price: { method: 'floor-ceiling', floorPence: 1_200_000, ceilingPence: 2_400_000 },
    fee: { basisPoints: 100, capPence: 250_000 },
    sealing: { threshold: 2, holders: 3, receiptKey: { id: receiptKeys().keyId } },
  })
  const quantities = { copiers: '2', monoPagesPerMonth: '20000', colourPagesPerMonth: '4000' }
  expect(terms?.document.lots.flatMap(({ schools }) => schools)).toHaveLength(3)
  for (const school of terms?.document.lots[0]?.schools ?? []) expect(school.quantities).toEqual(quantities)
  expect((await callAnswers(callId, cluster.id)).closedAt).toEqual(at)

  const { text, sha256 } = await publishedText(tenderId, null)
  expect(sha256Of(text)).toBe(sha256)
  expect(JSON.parse(text)).toEqual(terms?.document)
  const last = (await recorded(tenderId)).at(-1)
  expect(last?.type).toBe('tenders.published')
  expect(last?.body).toContain(sha256)
  expect(last?.body).not.toContain('Pinfold')
})

it('publishes what the schools need, and never what they pay today or to whom', async () => {
  const { text } = await publishedText(ready.tenderId, null)
  const { schools } = await callAnswers(ready.callId, ready.cluster.id)
  expect(schools[0]?.values).toMatchObject({ currentSupplier: 'Yesterday Copiers', currentAnnualCost: '2345.60' })
  for (const secret of ['Yesterday', '2345', 'current', 'noticeDays', 'autoRenews']) expect(text).not.toContain(secret)
})

it('keeps each gate’s private half wrapped, so that only its own context unwraps it', async () => {
  const sets = await keySetsOf(ready.tenderId)
  const { document } = (await termsOf(ready.tenderId)) ?? {}
  expect(sets.map(({ kind, threshold, holders }) => [kind, threshold, holders.length])).toEqual([
    ['price', 2, 3],
    ['quality', 2, 3],
  ])
  expect(sets.map(({ fingerprint }) => fingerprint)).toEqual([
    document?.sealing.priceKeySet,
    document?.sealing.qualityKeySet,
  ])
  for (const { kind, gate, gateWrapped } of sets) {
    const secret = unwrapSecret(gateMasterKey(), gateContext(ready.tenderId, kind), gateWrapped)
    expect(await recipientOf(identityFromBytes(secret))).toBe(gate)
    expect(() => unwrapSecret(gateMasterKey(), gateContext(started.tenderId, kind), gateWrapped)).toThrow()
  }
})

it('changes nothing any more once it is published', async () => {
  const { tenderId } = ready
  const words = { tenderId, title: 'Other', summary: 'Other', description: 'Other' }
  await expect(describeTender.run(asManager(), words)).rejects.toThrow('terms-frozen')
  await expect(publishTender.run(asManager(), { tenderId, confirm: 'yes' })).rejects.toThrow('terms-frozen')
  const commit = schoolCommits(ready, ready.schools[0])
  await expect(commit).rejects.toThrow('call-closed')
})
