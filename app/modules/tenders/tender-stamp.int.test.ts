import { beforeAll, expect, it } from 'vitest'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '#app/modules/suppliers/use-cases/register-supplier.server.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { countStatements } from '#db/testing/count-statements.ts'
import { testDatabase } from '#db/testing/database.ts'
import { personIn } from '#db/testing/school-cluster.ts'
import { type ReadyTender, tenderPublished, tenderStarted } from '#db/testing/tender-under-way.ts'
import { questionsOf } from './queries/questions-of.server.ts'
import { tenderStamp } from './queries/tender-stamp.server.ts'
import { answerQuestion } from './use-cases/answer-question.server.ts'
import { askQuestion } from './use-cases/ask-question.server.ts'
import { cancelTender } from './use-cases/cancel-tender.server.ts'
import { extendDeadline } from './use-cases/extend-deadline.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: ReadyTender
const manager = () => ({ actor: tender.cluster.manager, at })
const stamp = () => tenderStamp(tender.tenderId)

beforeAll(async () => {
  tender = await tenderPublished(at)
  await makeClockMovable(db())
  await freezeClock(db(), at)
})

async function askedBySupplier(): Promise<void> {
  const { id: personId } = await enrolPerson.run({ actor: theService, at }, { name: 'Ruth', email: 'ruth@example.org' })
  const facts = { name: 'Blackthorn', companyNumber: '09900102', address: 'Wednesbury', contactEmail: 'b@example.org' }
  const founder = { personId, name: 'Ruth', seat: null, secondFactor: false }
  const { id } = await registerSupplier.run({ actor: founder, at }, facts)
  const actor = await personIn({ id, name: facts.name, kind: 'supplier' }, 'bidder', at)
  await askQuestion.run({ actor, at }, { tenderId: tender.tenderId, question: 'Is A3 needed?' })
}

it('stays the same while nothing changes that the page shows, in one statement', async () => {
  const before = await stamp()
  expect(before).not.toBeNull()
  await freezeClock(db(), new Date(at.getTime() + 60_000))
  const counted = await countStatements(stamp)
  expect(counted.result).toBe(before)
  expect(counted.statements).toHaveLength(1)
})

it('tells nothing of a question until it is answered, and then changes', async () => {
  const before = await stamp()
  await askedBySupplier()
  expect(await stamp()).toBe(before)
  const { waiting } = await questionsOf(tender.cluster.manager, tender.tenderId)
  await answerQuestion.run(manager(), { questionId: waiting[0]?.id ?? '', answer: 'Two of them.' })
  expect(await stamp()).not.toBe(before)
})

it('changes with the deadline, with the words for the time left, and at the very instant of the deadline', async () => {
  const before = await stamp()
  const moved = { tenderId: tender.tenderId, closesOn: '2026-10-08', closesTime: '12:00', reason: 'More time for all' }
  await extendDeadline.run(manager(), moved)
  const extended = await stamp()
  expect(extended).not.toBe(before)
  const closesAt = new Date('2026-10-08T11:00:00Z')
  const shownAt = async (seconds: number) => {
    await freezeClock(db(), new Date(closesAt.getTime() + seconds * 1000))
    return stamp()
  }
  expect(await shownAt(-90)).not.toBe(extended)
  expect(await shownAt(-90)).not.toBe(await shownAt(-30))
  expect(await shownAt(-0.001)).not.toBe(await shownAt(0))
})

it('changes when the tender ends, and is nothing for a tender that is not published or not there', async () => {
  const before = await stamp()
  await cancelTender.run(manager(), { tenderId: tender.tenderId, reason: 'Not needed.' })
  expect(await stamp()).not.toBe(before)
  const draft = await tenderStarted(at)
  expect(await tenderStamp(draft.tenderId)).toBeNull()
  expect(await tenderStamp('00000000-0000-4000-8000-000000000000')).toBeNull()
  expect(await tenderStamp('drop table tenders')).toBeNull()
})
