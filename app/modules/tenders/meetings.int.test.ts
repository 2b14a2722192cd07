import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { nobody } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderReady } from '#db/testing/tender-under-way.ts'
import { tenderPage } from './queries/tender-workspace.server.ts'
import { termsOf } from './queries/terms.server.ts'
import { wholeTender } from './queries/whole-tender.server.ts'
import { publishTender } from './use-cases/publish-tender.server.ts'
import { setCriteria } from './use-cases/set-criteria.server.ts'
import { setMeetings } from './use-cases/set-meetings.server.ts'

testDatabase()

const at = new Date('2026-09-01T09:00:00Z')
let tender: ReadyTender
let elsewhere: ReadyTender
const tenderId = () => tender.tenderId
const asManager = () => ({ actor: tender.cluster.manager, at })
const publish = () => publishTender.run(asManager(), { tenderId: tenderId(), confirm: 'yes' })
const missing = async () => (await tenderPage(tender.cluster.manager, tenderId())).missing
const presentation = { kind: 'presentation', minutes: '45', agenda: 'Your team\r\n\r\nTaking over', shortlist: 'top' }
const set = (...meetings: object[]) =>
  setMeetings.run(asManager(), { tenderId: tenderId(), meetings: meetings as (typeof presentation)[] })

const criteria = (judged: string) => ({
  tenderId: tenderId(),
  priceWeight: '40',
  scale: ['Nothing', 'Poor', 'Weak', 'Sound', 'Good', 'Excellent'].map((words) => ({ words })),
  sections: [
    {
      title: 'Service',
      weight: '60',
      questions: [
        { title: 'Repairs', weight: '60', question: 'How do you repair?' },
        { title: 'Taking over', weight: '40', question: 'Show how you would take over.', judged },
      ],
    },
  ],
})

beforeAll(async () => {
  await makeClockMovable(db())
  await freezeClock(db(), at)
  tender = await tenderReady(at)
  elsewhere = await tenderReady(at)
})

it('keeps the meetings that a manager describes, in order, and nobody else’s', async () => {
  for (const actor of [tender.panel[0], elsewhere.cluster.manager, tender.schools[0].manager, nobody])
    await expect(setMeetings.run({ actor, at }, { tenderId: tenderId(), meetings: [] })).rejects.toThrow(NotFound)
  await expect(set({ ...presentation, count: '' })).rejects.toThrow(/how many bidders are met/)
  await expect(set({ ...presentation, shortlist: 'mark', points: 'many' })).rejects.toThrow(/points that are needed/)
  await expect(set({ ...presentation, count: '2', minutes: '5' })).rejects.toThrow(/minutes, from 10 to 480/)
  await expect(set({ ...presentation, count: '2', agenda: ' ' })).rejects.toThrow(/Enter the agenda/)
  await set({ ...presentation, count: '2' })
  expect((await wholeTender(db(), tenderId()))?.meetings).toEqual([
    {
      kind: 'presentation',
      minutes: 45,
      agenda: ['Your team', 'Taking over'],
      shortlist: { by: 'top', count: 2 },
    },
  ])
  const entries = await db().select().from(chainEntries).where(eq(chainEntries.chainId, tenderId()))
  expect(entries.map(({ type }) => type)).toContain('tenders.meetings-set')
})

it('is not published while a meeting has no question, or a question no meeting, and says so beside the page', async () => {
  expect(await missing()).toEqual(['meetings'])
  await expect(publish()).rejects.toThrow('meetings-missing')
  await setCriteria.run(asManager(), criteria('meeting-2'))
  expect(await missing()).toEqual(['meetings'])
  await setCriteria.run(asManager(), criteria('meeting-1'))
  expect(await missing()).toEqual([])
})

it('publishes the meetings with the terms, and they are frozen like the rest', async () => {
  await publish()
  const terms = await termsOf(tenderId())
  expect(terms?.document.meetings).toMatchObject([{ kind: 'presentation', shortlist: { by: 'top', count: 2 } }])
  expect(terms?.document.criteria.find(({ title }) => title === 'Taking over')?.judged).toEqual({
    by: 'meeting',
    meeting: 0,
  })
  await expect(set()).rejects.toThrow('terms-frozen')
})
