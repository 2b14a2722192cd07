import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { holderIdentities, newOpeningCode } from '#app/platform/seal/opening-code.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { personIn } from '#db/testing/school-cluster.ts'
import { holdersNamed, panelNamed, type TestTender, tenderStarted } from '#db/testing/tender-under-way.ts'
import { tenderPage } from './queries/tender-workspace.server.ts'
import { wholeTender } from './queries/whole-tender.server.ts'
import { activateHolder } from './use-cases/activate-holder.server.ts'
import { nameHolders } from './use-cases/name-holders.server.ts'
import { namePanel } from './use-cases/name-panel.server.ts'
import { setCriteria } from './use-cases/set-criteria.server.ts'
import { setLots } from './use-cases/set-lots.server.ts'
import { setPriceRule } from './use-cases/set-price-rule.server.ts'
import { setTimetable } from './use-cases/set-timetable.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: TestTender
let elsewhere: TestTender
let chair: Actor
let strangers: readonly Actor[]
const tenderId = () => tender.tenderId
const asManager = () => ({ actor: tender.cluster.manager, at })
const now = async () => (await wholeTender(db(), tenderId())) ?? expect.fail('no tender')
const lastEntry = async () => {
  const rows = await db()
    .select({ type: chainEntries.type, body: chainEntries.body })
    .from(chainEntries)
    .where(eq(chainEntries.chainId, tenderId()))
    .orderBy(chainEntries.seq)
  return rows.at(-1)
}

beforeAll(async () => {
  await makeClockMovable(db())
  await freezeClock(db(), at)
  tender = await tenderStarted(at)
  elsewhere = await tenderStarted(at)
  chair = await personIn({ ...tender.cluster, kind: 'cluster' }, 'chair', at)
  strangers = [chair, tender.schools[0].manager, elsewhere.cluster.manager, nobody]
})

it('divides the schools into lots, each school once', async () => {
  const [a, b, c] = tender.schools
  const lot = (title: string, ...schools: { id: string }[]) => ({ title, schoolIds: schools.map(({ id }) => id) })
  const lots = [lot('North', a, b), lot('South', c)]
  for (const actor of strangers)
    await expect(setLots.run({ actor, at }, { tenderId: tenderId(), lots })).rejects.toThrow(NotFound)
  const twice = { tenderId: tenderId(), lots: [lot('North', a), lot('South', a)] }
  await expect(setLots.run(asManager(), twice)).rejects.toThrow('school-in-two-lots')
  const foreign = { tenderId: tenderId(), lots: [lot('North', elsewhere.schools[0])] }
  await expect(setLots.run(asManager(), foreign)).rejects.toThrow('not-a-member-school')
  await setLots.run(asManager(), { tenderId: tenderId(), lots })
  expect((await now()).lots.map(({ number, title, schoolIds }) => [number, title, schoolIds.length])).toEqual([
    [1, 'North', 2],
    [2, 'South', 1],
  ])
  expect(await lastEntry()).toMatchObject({ type: 'tenders.lots-set' })
  await setLots.run(asManager(), { tenderId: tenderId(), lots: [lot('All schools')] })
  expect((await now()).lots).toHaveLength(1)
})

const words = ['Nothing', 'Poor', 'Weak', 'Sound', 'Good', 'Excellent'].map((level) => ({ words: level }))
const criteria = (priceWeight: string) => ({
  tenderId: tenderId(),
  priceWeight,
  scale: words,
  sections: [
    {
      title: 'Service',
      weight: '60',
      questions: [
        { title: 'Repairs', weight: '100', question: 'How do you repair?', wordLimit: '300', minimum: '2' },
        { title: '', weight: '' },
      ],
    },
    { title: '', weight: '' },
  ],
})

it('replaces the usual criteria by the schools’ own, with a scale in their words', async () => {
  for (const actor of strangers) await expect(setCriteria.run({ actor, at }, criteria('40'))).rejects.toThrow(NotFound)
  await expect(setCriteria.run(asManager(), criteria('30'))).rejects.toThrow(/add to 90/)
  await setCriteria.run(asManager(), criteria('40'))
  const { criteria: kept, scale } = await now()
  expect(kept.map(({ kind, title, weight }) => [kind, title, weight])).toEqual([
    ['group', 'Service', '60'],
    ['scored', 'Repairs', '100'],
    ['price', 'Price', '40'],
  ])
  expect(kept[1]).toMatchObject({ parentId: kept[0]?.id, wordLimit: 300, minimum: '2' })
  expect(scale[3]).toEqual({ score: 3, words: 'Sound', points: '60' })
  expect(await lastEntry()).toMatchObject({ type: 'tenders.criteria-set' })
})

const rule = (more: object = {}) => ({
  tenderId: tenderId(),
  method: 'floor-ceiling',
  floor: '£60,000',
  ceiling: '140000',
  discountPercent: '3.5',
  termYears: '5',
  ...more,
})

it('sets the price rule in pounds as people type them, with the figures every bid is costed with', async () => {
  for (const actor of strangers) await expect(setPriceRule.run({ actor, at }, rule())).rejects.toThrow(NotFound)
  await expect(setPriceRule.run(asManager(), rule({ ceiling: '60,000' }))).rejects.toThrow(/higher than the floor/)
  await expect(setPriceRule.run(asManager(), rule({ floor: 'sixty' }))).rejects.toThrow(/amount in pounds/)
  const figures = { electricityPencePerKwh: '31.5', madeUp: '1' }
  await setPriceRule.run(asManager(), rule({ figures }))
  expect(await now()).toMatchObject({ priceFloor: 6_000_000, priceCeiling: 14_000_000 })
  expect((await now()).assumptions).toEqual({
    years: 5,
    discountPercent: '3.5',
    asOf: '2026-09-01',
    values: { electricityPencePerKwh: '31.5', electricityRisePercent: '0' },
  })
  const entry = await lastEntry()
  expect(entry?.type).toBe('tenders.price-rule-set')
  expect(entry?.body).not.toMatch(/6000000|60000/)
})

const dates = (more: object = {}) => ({
  tenderId: tenderId(),
  questionsCloseOn: '2026-09-15',
  questionsCloseTime: '12:00',
  answersDueOn: '2026-09-22',
  answersDueTime: '12:00',
  closesOn: '2026-10-06',
  closesTime: '12:00',
  coolingOffMinutes: '60',
  contractStartsOn: '2027-01-04',
  ...more,
})

it('sets dates in London time, refuses an hour the clocks skip or repeat, and asks why of a bad hour', async () => {
  for (const actor of strangers) await expect(setTimetable.run({ actor, at }, dates())).rejects.toThrow(NotFound)
  const changed = setTimetable.run(asManager(), dates({ closesOn: '2026-10-25', closesTime: '01:30' }))
  await expect(changed).rejects.toThrow(/clocks change/)
  const late = { closesOn: '2026-10-09', closesTime: '16:00' }
  await expect(setTimetable.run(asManager(), dates(late))).rejects.toThrow('late-friday')
  await expect(setTimetable.run(asManager(), dates({ closesOn: '2026-09-22' }))).rejects.toThrow('deadline-before')
  await setTimetable.run(asManager(), dates({ ...late, hourReason: 'Results of another tender come at noon.' }))
  expect(await now()).toMatchObject({ hourReason: 'Results of another tender come at noon.' })
  await setTimetable.run(asManager(), dates({ hourReason: 'No longer needed' }))
  expect(await now()).toMatchObject({ closesAt: new Date('2026-10-06T11:00:00Z'), hourReason: '' })
  expect(await lastEntry()).toMatchObject({ type: 'tenders.timetable-set' })
})

it('names a panel of people from the schools, and holders who are not on it', async () => {
  const panel = await panelNamed(tender)
  const ids = panel.map(({ personId }) => personId ?? '')
  const plan = { tenderId: tenderId(), personIds: ids, chairId: ids[0] ?? '' }
  for (const actor of strangers) await expect(namePanel.run({ actor, at }, plan)).rejects.toThrow(NotFound)
  const outsider = elsewhere.schools[0].manager.personId ?? ''
  const mixed = { ...plan, personIds: [...ids.slice(0, 2), outsider] }
  await expect(namePanel.run(asManager(), mixed)).rejects.toThrow('not-from-a-member-school')
  await expect(namePanel.run(asManager(), { ...plan, personIds: ids.slice(0, 2) })).rejects.toThrow('panel-too-small')
  expect((await now()).panel.map(({ role }) => role).sort()).toEqual(['chair', 'member', 'member'])
  expect(await lastEntry()).toMatchObject({ type: 'tenders.panel-named' })

  const onPanel = panel.map(({ personId, seat }) => `${personId}:${seat?.organisationId}`)
  const scorers = nameHolders.run(asManager(), { tenderId: tenderId(), holders: onPanel })
  await expect(scorers).rejects.toThrow('holder-scores')
})

it('gives a holder’s keys a place only when that holder brings them, with a second factor', async () => {
  const [first, second, third] = await holdersNamed(tender)
  expect(await lastEntry()).toMatchObject({ type: 'tenders.holders-named' })
  for (const actor of strangers)
    await expect(nameHolders.run({ actor, at }, { tenderId: tenderId(), holders: [] })).rejects.toThrow(NotFound)
  const keysOf = async (code: string) => {
    const { quality, price } = await holderIdentities(code, tenderId())
    return { tenderId: tenderId(), qualityRecipient: quality.recipient, priceRecipient: price.recipient }
  }
  const keys = await keysOf(first.code)
  for (const actor of [...strangers, tender.cluster.manager])
    await expect(activateHolder.run({ actor, at }, keys)).rejects.toThrow(NotFound)
  const weak = { actor: { ...first.actor, secondFactor: false }, at }
  await expect(activateHolder.run(weak, keys)).rejects.toThrow(SecondFactorNeeded)
  await activateHolder.run({ actor: first.actor, at }, keys)
  await expect(activateHolder.run({ actor: second.actor, at }, keys)).rejects.toThrow('key-in-use')
  const wrong = { ...keys, qualityRecipient: 'age1notakey' }
  await expect(activateHolder.run({ actor: third.actor, at }, wrong)).rejects.toThrow(/opening code/)
  expect((await now()).holders.map(({ activatedAt }) => activatedAt)).toEqual([at, null, null])
  expect(await lastEntry()).toMatchObject({ type: 'tenders.holder-activated' })
  await activateHolder.run({ actor: first.actor, at }, await keysOf(newOpeningCode()))
  expect((await now()).holders[0]?.qualityRecipient).not.toBe(keys.qualityRecipient)
})

it('shows the manager what is missing, to others of the cluster to read, and to nobody else at all', async () => {
  const { missing, mayRun, call } = await tenderPage(tender.cluster.manager, tenderId())
  expect(missing).toEqual(['demand', 'description', 'holders'])
  expect(mayRun).toBe(true)
  expect(call?.schools).toHaveLength(3)
  expect(await tenderPage(chair, tenderId())).toMatchObject({ mayRun: false })
  for (const actor of [tender.schools[0].manager, elsewhere.cluster.manager, nobody])
    await expect(tenderPage(actor, tenderId())).rejects.toThrow(NotFound)
  await expect(tenderPage(tender.cluster.manager, 'no-such-tender')).rejects.toThrow(NotFound)
})
