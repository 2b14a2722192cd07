import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '#app/modules/suppliers/use-cases/register-supplier.server.ts'
import { NotFound, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { tenders, tenderVersions } from '#db/schema/tenders.ts'
import { testDatabase } from '#db/testing/database.ts'
import { personIn } from '#db/testing/school-cluster.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { publicTender, publishedText } from './queries/public-tender.server.ts'
import { questionsOf } from './queries/questions-of.server.ts'
import { termsOf } from './queries/terms.server.ts'
import { sha256Of } from './sealing.server.ts'
import { advanceTender } from './use-cases/advance-stage.server.ts'
import { answerQuestion } from './use-cases/answer-question.server.ts'
import { askQuestion } from './use-cases/ask-question.server.ts'
import { cancelTender } from './use-cases/cancel-tender.server.ts'
import { extendDeadline } from './use-cases/extend-deadline.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
const later = (date: string) => new Date(`${date}T09:00:00Z`)
let tender: ReadyTender
let other: ReadyTender
let supplier: Actor
const asManager = (when = at) => ({ actor: tender.cluster.manager, at: when })
const strangers = () => [other.cluster.manager, tender.schools[0].manager, supplier, nobody]
const entries = async (tenderId: string) => {
  const rows = await db()
    .select()
    .from(chainEntries)
    .where(eq(chainEntries.chainId, tenderId))
    .orderBy(chainEntries.seq)
  return rows.map(({ type, body }) => ({ type, body }))
}

beforeAll(async () => {
  tender = await tenderPublished(at)
  other = await tenderPublished(at)
  const { id: personId } = await enrolPerson.run(
    { actor: theService, at },
    { name: 'Colin', email: 'colin@example.org' },
  )
  const founder = { personId, name: 'Colin', seat: null, secondFactor: false }
  const facts = { name: 'Midland Print Rentals', companyNumber: '09900101', charityNumber: '', address: 'Walsall' }
  const more = { contactEmail: 'bids@example.org', smallOrMedium: true, voluntaryOrSocial: false }
  const { id } = await registerSupplier.run({ actor: founder, at }, { ...facts, ...more })
  supplier = await personIn({ id, name: facts.name, kind: 'supplier' }, 'bidder', at)
})

it('takes a supplier’s question, and shows it to the schools without the asker', async () => {
  const { tenderId } = tender
  const asked = { tenderId, question: 'Is A3 needed?' }
  for (const actor of [tender.cluster.manager, tender.schools[0].manager, nobody])
    await expect(askQuestion.run({ actor, at }, asked)).rejects.toThrow(NotFound)
  const late = askQuestion.run({ actor: supplier, at: new Date('2026-09-22T11:00:00Z') }, asked)
  await expect(late).rejects.toThrow('questions-closed')
  await askQuestion.run({ actor: supplier, at }, asked)
  const desk = await questionsOf(tender.cluster.manager, tenderId)
  expect(desk.waiting).toMatchObject([{ question: 'Is A3 needed?', answer: null }])
  expect(JSON.stringify(desk)).not.toContain(supplier.seat?.organisationId)
  for (const actor of strangers()) await expect(questionsOf(actor, tenderId)).rejects.toThrow(NotFound)
  const last = (await entries(tenderId)).at(-1)
  expect(last?.type).toBe('tenders.question-asked')
  expect(last?.body).not.toContain('A3')
})

it('publishes the answer to everybody, once, and never who asked', async () => {
  const { tenderId, cluster } = tender
  expect((await publicTender(tenderId)).answers).toEqual([])
  const questionId = (await questionsOf(cluster.manager, tenderId)).waiting[0]?.id ?? ''
  const answer = { questionId, answer: 'Yes, at two schools.' }
  for (const actor of strangers()) await expect(answerQuestion.run({ actor, at }, answer)).rejects.toThrow(NotFound)
  await answerQuestion.run(asManager(), answer)
  await expect(answerQuestion.run(asManager(), answer)).rejects.toThrow('already-answered')
  const { answers } = await publicTender(tenderId)
  expect(answers).toMatchObject([{ question: 'Is A3 needed?', answer: 'Yes, at two schools.', answeredAt: at }])
  expect(JSON.stringify(await publicTender(tenderId))).not.toContain(supplier.seat?.organisationId)
  expect((await entries(tenderId)).at(-1)?.type).toBe('tenders.question-answered')
})

it('moves the deadline later for everybody as a new version, and keeps the old one as it was', async () => {
  const { tenderId, closesAt } = tender
  const first = await publishedText(tenderId, null)
  const move = { tenderId, closesOn: '2026-10-13', closesTime: '12:00', reason: 'An answer came late.' }
  for (const actor of strangers()) await expect(extendDeadline.run({ actor, at }, move)).rejects.toThrow(NotFound)
  const earlier = extendDeadline.run(asManager(), { ...move, closesOn: '2026-10-05' })
  await expect(earlier).rejects.toThrow('deadline-not-later')
  await expect(extendDeadline.run(asManager(closesAt), move)).rejects.toThrow('already-closed')
  await extendDeadline.run(asManager(later('2026-09-20')), move)
  const terms = await termsOf(tenderId)
  expect(terms).toMatchObject({ version: 2, closesAt: new Date('2026-10-13T11:00:00Z') })
  const second = await publishedText(tenderId, null)
  expect(sha256Of(second.text)).toBe(second.sha256)
  expect(terms?.sha256).toBe(second.sha256)
  expect(await publishedText(tenderId, 1)).toEqual(first)
  expect((await publicTender(tenderId)).changes).toMatchObject([{ version: 2, reason: 'An answer came late.' }])
  const last = (await entries(tenderId)).at(-1)
  expect(last?.type).toBe('tenders.deadline-extended')
  expect(last?.body).toContain(second.sha256)
})

it('cannot be shortened or have its weights, its text or its frozen needs changed even by hand', async () => {
  const { tenderId } = tender
  const shorter = db().update(tenders).set({ closesAt: tender.closesAt }).where(eq(tenders.id, tenderId))
  await expect(shorter).rejects.toThrow()
  await expect(
    db().update(tenderVersions).set({ text: '' }).where(eq(tenderVersions.tenderId, tenderId)),
  ).rejects.toThrow()
})

it('opens only after the deadline and the cooling-off, by a holder with a second factor', async () => {
  const { tenderId, holders } = tender
  const holder = holders[0].actor
  const opened = { tenderId, to: 'opened' } as const
  const early = advanceTender.run({ actor: holder, at: new Date('2026-10-13T11:59:59Z') }, opened)
  await expect(early).rejects.toThrow('still-sealed')
  const open = new Date('2026-10-13T12:00:00Z')
  for (const actor of [...strangers(), tender.cluster.manager, tender.panel[0]])
    await expect(advanceTender.run({ actor, at: open }, opened)).rejects.toThrow(NotFound)
  const weak = { actor: { ...holder, secondFactor: false }, at: open }
  await expect(advanceTender.run(weak, opened)).rejects.toThrow(SecondFactorNeeded)
  await advanceTender.run({ actor: holder, at: open }, opened)
  expect((await entries(tenderId)).at(-1)?.type).toBe('tenders.opened')
  await expect(advanceTender.run({ actor: holder, at: open }, opened)).rejects.toThrow('stage-out-of-order')
})

it('goes on to the award step by step, each step by those whose it is', async () => {
  const { tenderId, holders, panel, cluster, schools } = tender
  const when = later('2026-11-02')
  const step = (actor: Actor, to: 'quality-locked' | 'price-opened' | 'recommended' | 'standstill' | 'awarded') =>
    advanceTender.run({ actor, at: when }, { tenderId, to })
  await expect(step(panel[1], 'quality-locked')).rejects.toThrow(NotFound)
  await step(panel[0], 'quality-locked')
  await expect(step(panel[0], 'price-opened')).rejects.toThrow(NotFound)
  await step(holders[1].actor, 'price-opened')
  await expect(step(schools[0].manager, 'recommended')).rejects.toThrow(NotFound)
  await step(cluster.manager, 'recommended')
  await expect(step(other.cluster.manager, 'standstill')).rejects.toThrow(NotFound)
  await step(schools[0].manager, 'standstill')
  await step(theService, 'awarded')
  expect(await termsOf(tenderId)).toMatchObject({ stage: 'awarded' })
})

it('ends by its manager’s word with a reason that everybody can read', async () => {
  const { tenderId } = other
  const end = { tenderId, reason: 'The schools’ budgets were cut.' }
  for (const actor of [tender.cluster.manager, other.schools[0].manager, supplier, nobody])
    await expect(cancelTender.run({ actor, at }, end)).rejects.toThrow(NotFound)
  const manager = { actor: other.cluster.manager, at }
  await expect(cancelTender.run(manager, { ...end, reason: ' ' })).rejects.toThrow(/Enter why/)
  await cancelTender.run(manager, end)
  expect(await publicTender(tenderId)).toMatchObject({
    stage: 'cancelled',
    cancelledBecause: end.reason,
    cancelledAt: at,
  })
  const last = (await entries(tenderId)).at(-1)
  expect(last?.type).toBe('tenders.cancelled')
  expect(last?.body).not.toContain('budgets')
  await expect(cancelTender.run(manager, end)).rejects.toThrow('already-cancelled')
  await expect(
    cancelTender.run({ actor: tender.cluster.manager, at }, { ...end, tenderId: tender.tenderId }),
  ).rejects.toThrow('already-awarded')
})
