import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advanceStage, laterStages } from './advance-stage.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import { cancelTender } from './cancel-tender.ts'
import { extendDeadline } from './extend-deadline.ts'
import type { PublishedTender } from './published-tender.ts'
import { type Stage, stages } from './stage.ts'

const closesAt = new Date('2026-12-08T12:00:00Z')
const hour = 3_600_000
const underWay = (stage: Stage) => ({ id: 't', stage, closesAt, coolingOffMinutes: 60 })

it('opens bids only when the deadline and the cooling-off have passed', () => {
  const at = (ms: number) => advanceStage(underWay('published'), new Date(closesAt.getTime() + ms), 'opened')
  for (const early of [-1, 0, hour - 1]) expect(at(early)).toEqual({ ok: false, reason: 'still-sealed' })
  expect(at(hour)).toMatchObject({ ok: true, events: [{ type: 'tenders.opened', data: { from: 'published' } }] })
})

it('moves one stage at a time and never back', () => {
  const later = new Date('2027-06-01T12:00:00Z')
  for (const stage of stages)
    for (const to of laterStages) {
      const moved = advanceStage(underWay(stage), later, to)
      const next = stages.indexOf(to) === stages.indexOf(stage) + 1 && stage !== 'drafting'
      expect(moved.ok).toBe(next)
    }
})

it('can be cancelled until it is awarded, once', () => {
  const cancelled = (stage: Stage) => cancelTender({ id: 't', stage }, closesAt, 'The schools’ budgets were cut.')
  for (const stage of stages.filter((one) => one !== 'awarded' && one !== 'cancelled'))
    expect(cancelled(stage)).toMatchObject({ ok: true, value: { wasPublished: stage !== 'drafting' } })
  expect(cancelled('awarded')).toMatchObject({ reason: 'already-awarded' })
  expect(cancelled('cancelled')).toMatchObject({ reason: 'already-cancelled' })
  expect(JSON.stringify(cancelled('published'))).toContain('budgets')
  const decision = cancelled('published')
  expect(decision.ok && JSON.stringify(decision.events)).not.toContain('budgets')
})

const document = {
  id: 't',
  version: 1,
  title: 'Copiers',
  timetable: { closesAt: closesAt.toISOString(), coolingOffMinutes: 60, contractStartsOn: '2027-02-01' },
} as PublishedTender
const extend = (to: string, more: { stage?: Stage; now?: string } = {}) =>
  extendDeadline(
    { stage: more.stage ?? 'published', document },
    new Date(more.now ?? '2026-12-01T12:00:00Z'),
    { closesAt: new Date(to), reason: 'A question was answered late.' },
    new Set(['2026-12-25']),
    (text) => `digest of ${text.length}`,
  )

it('moves a deadline later for everybody, as a new version in which nothing else differs', () => {
  const decision = extend('2026-12-15T12:00:00Z')
  expect(decision).toMatchObject({ ok: true, value: { version: 2, reason: 'A question was answered late.' } })
  if (!decision.ok) return
  const { timetable, ...rest } = decision.value.document
  expect({ ...rest, version: 1 }).toEqual({ id: 't', version: 1, title: 'Copiers' })
  expect(timetable).toEqual({ ...document.timetable, closesAt: '2026-12-15T12:00:00.000Z' })
  expect(decision.events[0].data).toMatchObject({ from: '2026-12-08T12:00:00.000Z', to: '2026-12-15T12:00:00.000Z' })
})

it('never moves a deadline earlier, once it has passed, to a bad hour, or past the start of the contract', () => {
  expect(extend('2026-12-08T12:00:00Z')).toMatchObject({ reason: 'deadline-not-later' })
  expect(extend('2026-12-07T12:00:00Z')).toMatchObject({ reason: 'deadline-not-later' })
  expect(extend('2026-12-15T12:00:00Z', { now: '2026-12-08T12:00:00Z' })).toMatchObject({ reason: 'already-closed' })
  expect(extend('2026-12-15T12:00:00Z', { stage: 'opened' })).toMatchObject({ reason: 'not-published' })
  expect(extend('2026-12-12T12:00:00Z')).toMatchObject({ reason: 'extended-to-a-bad-hour' })
  expect(extend('2027-02-01T12:00:00Z')).toMatchObject({ reason: 'contract-before-opening' })
})

it('never shortens a deadline, whatever is asked and whenever', () => {
  const instant = fc.date({ min: new Date('2026-11-01'), max: new Date('2027-01-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, instant, (to, now) => {
      const decision = extend(to.toISOString(), { now: now.toISOString() })
      if (decision.ok) expect(decision.value.closesAt > closesAt && now < closesAt).toBe(true)
    }),
  )
})

it('takes questions until they close, and never says in the record who asked or what', () => {
  const questionsCloseAt = new Date('2026-11-20T12:00:00Z')
  const asked = (stage: Stage, now: Date) =>
    askQuestion({ id: 't', stage, questionsCloseAt }, now, { id: 'q', askedBy: 'Acme', question: 'A3?' })
  const before = new Date(questionsCloseAt.getTime() - 1)
  expect(asked('published', questionsCloseAt)).toMatchObject({ reason: 'questions-closed' })
  expect(asked('opened', before)).toMatchObject({ reason: 'not-published' })
  const decision = asked('published', before)
  expect(decision.ok && decision.events).toEqual([{ type: 'tenders.question-asked', chain: 't', about: 'q' }])
})

it('publishes an answer once, while suppliers can still use it', () => {
  const open = { id: 'q', tenderId: 't', stage: 'published', closesAt, answeredAt: null } as const
  const now = new Date('2026-12-01T12:00:00Z')
  expect(answerQuestion(open, now, 'Yes.')).toMatchObject({ ok: true, value: { answer: 'Yes.', at: now } })
  expect(answerQuestion({ ...open, answeredAt: now }, now, 'No.')).toMatchObject({ reason: 'already-answered' })
  expect(answerQuestion(open, closesAt, 'Yes.')).toMatchObject({ reason: 'tender-closed' })
  expect(answerQuestion({ ...open, stage: 'cancelled' }, now, 'Yes.')).toMatchObject({ reason: 'not-published' })
})
