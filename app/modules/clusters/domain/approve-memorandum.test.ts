import fc from 'fast-check'
import { expect, it } from 'vitest'
import { approveMemorandum, type MemorandumBefore } from './approve-memorandum.ts'
import type { Membership } from './membership.ts'

const now = new Date('2026-10-05T15:00:00Z')
const minute = { minuteReference: 'FGB 2026/31', meetingOn: '2026-09-30' }
const voting = (...schools: string[]): Membership[] =>
  schools.map((schoolId) => ({ schoolId, role: 'member', joinedOn: '2026-01-01', leftOn: null }))
const before = (more: Partial<MemorandumBefore> = {}): MemorandumBefore => ({
  memorandumId: 'm',
  clusterId: 'c',
  version: 2,
  digest: 'abc',
  proposedAt: new Date('2026-09-14T10:00:00Z'),
  inForce: false,
  latestVersion: 2,
  versionInForce: 1,
  schoolId: 'a',
  memberships: voting('a', 'b', 'c'),
  approvedBy: [],
  ...more,
})

it('records the meeting and the minute, and waits for the other schools', () => {
  const decision = approveMemorandum(before(), now, minute)
  expect(decision).toMatchObject({ ok: true, value: { ...minute, schoolId: 'a', inForceAt: null } })
  expect(decision.ok && decision.events.map((event) => event.type)).toEqual(['clusters.memorandum-approved'])
})

it('takes effect at the last approval that was missing, and says so in the record', () => {
  const decision = approveMemorandum(before({ approvedBy: ['b', 'c'] }), now, minute)
  expect(decision).toMatchObject({ ok: true, value: { inForceAt: now } })
  expect(decision.ok && decision.events.map((event) => event.type)).toEqual([
    'clusters.memorandum-approved',
    'clusters.memorandum-in-force',
  ])
})

it('does not let a school that left or only observes count towards, or hold up, the others', () => {
  const memberships = [
    ...voting('a', 'b'),
    { schoolId: 'left', role: 'member', joinedOn: '2026-01-01', leftOn: '2026-10-01' } as const,
    { schoolId: 'watching', role: 'observer', joinedOn: '2026-01-01', leftOn: null } as const,
  ]
  const last = before({ memberships, approvedBy: ['b'] })
  expect(approveMemorandum(last, now, minute)).toMatchObject({ ok: true, value: { inForceAt: now } })
  for (const schoolId of ['left', 'watching'])
    expect(approveMemorandum({ ...last, schoolId }, now, minute)).toMatchObject({ reason: 'has-no-vote' })
})

it('takes one approval from each governing body', () => {
  expect(approveMemorandum(before({ approvedBy: ['a'] }), now, minute)).toMatchObject({ reason: 'already-approved' })
})

it('refuses a version that a newer one has replaced', () => {
  const old = before({ latestVersion: 3 })
  expect(approveMemorandum(old, now, minute)).toMatchObject({ reason: 'replaced-by-a-newer-version' })
})

it('lets a school that joined later approve the version in force, which stays in force since when it was', () => {
  const late = before({ version: 1, inForce: true, approvedBy: ['b', 'c'] })
  const decision = approveMemorandum(late, now, minute)
  expect(decision).toMatchObject({ ok: true, value: { inForceAt: null } })
  expect(decision.ok && decision.events).toHaveLength(1)
})

it('refuses a meeting that is still to come, or that was held before the version was proposed', () => {
  const on = (meetingOn: string) => approveMemorandum(before(), now, { ...minute, meetingOn })
  expect(on('2026-10-06')).toMatchObject({ reason: 'meeting-to-come' })
  expect(on('2026-10-05')).toMatchObject({ ok: true })
  expect(on('2026-09-14')).toMatchObject({ ok: true })
  expect(on('2026-09-13')).toMatchObject({ reason: 'meeting-before-proposal' })
})

it('takes effect exactly once, at the end, in whatever order the schools approve', () => {
  const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 })
  fc.assert(
    fc.property(order, (schools) => {
      const effects = schools.map((schoolId, index) => {
        const decision = approveMemorandum(
          before({ schoolId, memberships: voting(...[...schools].sort()), approvedBy: schools.slice(0, index) }),
          now,
          minute,
        )
        return decision.ok && decision.value.inForceAt !== null
      })
      expect(effects).toEqual([false, false, false, false, true])
    }),
  )
})
