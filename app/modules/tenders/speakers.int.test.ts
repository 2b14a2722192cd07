import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { personIn } from '#db/testing/school-cluster.ts'
import { type ReadyTender, tenderReady } from '#db/testing/tender-under-way.ts'
import { peopleToChoose } from './queries/people-to-choose.server.ts'
import { schoolsToSpeakFor } from './queries/schools-to-speak-for.server.ts'
import { tenderPage } from './queries/tender-workspace.server.ts'
import { termsOf } from './queries/terms.server.ts'
import { wholeTender } from './queries/whole-tender.server.ts'
import { joinPanel } from './use-cases/join-panel.server.ts'
import { namePanel } from './use-cases/name-panel.server.ts'
import { publishTender } from './use-cases/publish-tender.server.ts'
import { setCriteria } from './use-cases/set-criteria.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: ReadyTender
let speakers: readonly Actor[]
const asManager = () => ({ actor: tender.cluster.manager, at })
const whole = async () => (await wholeTender(db(), tender.tenderId)) ?? expect.fail('no tender')
const idOf = ({ personId }: Actor) => personId ?? ''

const criteria = (judged: string) => ({
  tenderId: tender.tenderId,
  priceWeight: '40',
  scale: ['Nothing', 'Poor', 'Weak', 'Sound', 'Good', 'Excellent'].map((words) => ({ words })),
  sections: [
    {
      title: 'Service',
      weight: '60',
      questions: [
        { title: 'Repairs', weight: '60', question: 'How do you repair?' },
        { title: 'A week in the office', weight: '40', question: 'A trial in each school.', judged, minimum: '2' },
      ],
    },
  ],
})

const panel = (named: Readonly<Record<string, string>>) => ({
  tenderId: tender.tenderId,
  personIds: tender.panel.map(idOf),
  chairId: idOf(tender.panel[0]),
  speakers: named,
})
/** One speaker for each of the first so many schools. */
const firstSpeakers = (count: number) =>
  Object.fromEntries(tender.schools.slice(0, count).map(({ id }, index) => [id, idOf(speakers[index] ?? nobody)]))

beforeAll(async () => {
  await makeClockMovable(db())
  await freezeClock(db(), at)
  tender = await tenderReady(at)
  speakers = await Promise.all(tender.schools.map((school) => personIn({ ...school, kind: 'school' }, 'head', at)))
})

it('asks nobody to speak for a school while the panel scores every question', async () => {
  const { scorers } = await peopleToChoose(tender.cluster.id)
  expect(await schoolsToSpeakFor(await whole(), scorers)).toEqual([])
  expect((await tenderPage(tender.cluster.manager, tender.tenderId)).missing).toEqual([])
})

it('cannot be published while a school that scores for itself has nobody to speak for it', async () => {
  await setCriteria.run(asManager(), criteria('schools-pupils'))
  const { scorers } = await peopleToChoose(tender.cluster.id)
  const choices = await schoolsToSpeakFor(await whole(), scorers)
  expect(choices.map(({ people }) => people.some(({ personId }) => speakers.map(idOf).includes(personId)))).toEqual([
    true,
    true,
    true,
  ])
  await namePanel.run(asManager(), panel(firstSpeakers(2)))
  const page = await tenderPage(tender.cluster.manager, tender.tenderId)
  expect(page).toMatchObject({ missing: ['panel'], withoutSpeaker: ['Rough Hay'] })
  const publish = publishTender.run(asManager(), { tenderId: tender.tenderId, confirm: 'yes' })
  await expect(publish).rejects.toThrow('school-without-speaker')
})

it('takes one person of each school, nobody of the panel and nobody from another school', async () => {
  const [a, b] = tender.schools
  const named = (cells: Readonly<Record<string, string>>) => namePanel.run(asManager(), panel(cells))
  await expect(named({ [a.id]: idOf(tender.panel[0]) })).rejects.toThrow('speaker-on-panel')
  await expect(named({ [b.id]: idOf(speakers[0] ?? nobody) })).rejects.toThrow('speaker-not-from-school')
  await expect(named({ [a.id]: idOf(tender.holders[0].actor) })).rejects.toThrow('scorer-holds-a-key')
  for (const actor of [tender.panel[0], speakers[0] ?? nobody, nobody])
    await expect(namePanel.run({ actor, at }, panel(firstSpeakers(3)))).rejects.toThrow(NotFound)
  await named(firstSpeakers(3))
  expect((await whole()).panel.filter(({ role }) => role === 'school')).toHaveLength(3)
  const entries = await db()
    .select({ type: chainEntries.type, body: chainEntries.body })
    .from(chainEntries)
    .where(eq(chainEntries.chainId, tender.tenderId))
    .orderBy(chainEntries.seq)
  expect(entries.at(-1)).toMatchObject({ type: 'tenders.panel-named' })
  expect(entries.at(-1)?.body).toContain(idOf(speakers[2] ?? nobody))
})

it('publishes beforehand how much each school counts, adding to exactly 100', async () => {
  await publishTender.run(asManager(), { tenderId: tender.tenderId, confirm: 'yes' })
  const document = (await termsOf(tender.tenderId))?.document
  const trial = document?.criteria.find(({ title }) => title === 'A week in the office')
  const [mix] = document?.lots[0]?.mixes ?? []
  expect(mix?.criterionId).toBe(trial?.id)
  expect(mix?.schools.map(({ id }) => id).sort()).toEqual(tender.schools.map(({ id }) => id).sort())
  const cents = (mix?.schools ?? []).reduce((sum, { weight }) => sum + Math.round(Number(weight) * 100), 0)
  expect(cents).toBe(10_000)
})

it('replaces somebody who speaks for a school only by another of the same school', async () => {
  const [a, b] = tender.schools
  const other = (school: typeof a) => personIn({ ...school, kind: 'school' }, 'head', at)
  const inPlaceOf = idOf(speakers[0] ?? nobody)
  const join = async (school: typeof a) =>
    joinPanel.run(asManager(), {
      tenderId: tender.tenderId,
      personId: idOf(await other(school)),
      inPlaceOf,
      scope: 'interests',
      because: 'A relative works for one bidder.',
    })
  await expect(join(b)).rejects.toThrow('substitute-not-from-that-school')
  await join(a)
  expect((await whole()).panel.filter(({ role, schoolId }) => role === 'school' && schoolId === a.id)).toHaveLength(2)
})

it('publishes nobody as speaking for a school where the panel scores everything after all', async () => {
  const other = await tenderReady(at)
  const of = { tenderId: other.tenderId, personIds: other.panel.map(idOf), chairId: idOf(other.panel[0]) }
  const staff = await personIn({ ...other.schools[0], kind: 'school' }, 'head', at)
  const manager = { actor: other.cluster.manager, at }
  await namePanel.run(manager, { ...of, speakers: { [other.schools[0].id]: idOf(staff) } })
  await publishTender.run(manager, { tenderId: other.tenderId, confirm: 'yes' })
  expect((await wholeTender(db(), other.tenderId))?.panel.map(({ role }) => role).sort()).toEqual([
    'chair',
    'member',
    'member',
  ])
  expect((await termsOf(other.tenderId))?.document.lots[0]).not.toHaveProperty('mixes')
})
