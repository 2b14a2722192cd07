import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { type AnswerBefore, commitNeed, declineNeed, reopenNeed, saveNeed } from './answer-call.ts'
import { closeCall } from './close-call.ts'
import { type Need, needState } from './need.ts'
import { openCall } from './open-call.ts'
import { prefill } from './prefill.ts'
import type { DemandSheet } from './sheet.ts'

const now = new Date('2026-09-21T11:00:00Z')
const sheet: DemandSheet = {
  fields: [
    { key: 'copiers', label: 'Number of copiers', unit: 'copiers', kind: 'count', min: '1', required: true },
    { key: 'currentAnnualCost', label: 'Cost today', unit: '£ a year', kind: 'quantity', decimals: 2, required: false },
    { key: 'currentContractEnds', label: 'End of the contract today', unit: '', kind: 'date', required: false },
  ],
}
const untouched: Need = { values: {}, savedAt: null, committedAt: null, declinedAt: null }
const before = (need: Partial<Need> = {}, closed = false): AnswerBefore => ({
  callId: 'call',
  clusterId: 'cluster',
  schoolId: 'school',
  closed,
  sheet,
  need: { ...untouched, ...need },
})
const digestOf = (values: object) => JSON.stringify(values)
const commit = (need: Partial<Need>, values: Record<string, string>, closed = false) =>
  commitNeed({ ...before(need, closed), digestOf }, now, { values })

it('keeps a draft as it was typed, and nothing that was not asked', () => {
  const decision = saveNeed(before(), now, { values: { copiers: 'two?', colour: 'red' } })
  expect(decision).toMatchObject({ ok: true, value: { values: { copiers: 'two?' }, savedAt: now } })
  expect(decision.ok && decision.value.values).not.toHaveProperty('colour')
})

it('commits figures that are complete and can be right, tidied, and proves them without showing them', () => {
  const decision = commit({}, { copiers: ' 2 ', currentAnnualCost: '£3,034.80' })
  expect(decision).toMatchObject({ ok: true, value: { values: { copiers: '2', currentAnnualCost: '3034.80' } } })
  expect(decision.ok && decision.events[0]).toMatchObject({ chain: 'cluster', data: { school: 'school', answers: 2 } })
})

it('refuses to commit while a required answer is missing or cannot be right', () => {
  expect(commit({}, {})).toEqual({ ok: false, reason: 'answers-missing' })
  expect(commit({}, { copiers: '0' })).toEqual({ ok: false, reason: 'answers-missing' })
})

it('freezes a committed answer until the manager gives it back, with a reason', () => {
  const committed = { values: { copiers: '2' }, savedAt: now, committedAt: now }
  expect(saveNeed(before(committed), now, { values: {} })).toMatchObject({ reason: 'already-committed' })
  expect(commit(committed, { copiers: '3' })).toMatchObject({ reason: 'already-committed' })
  expect(declineNeed(before(committed), now)).toMatchObject({ reason: 'already-committed' })
  const given = reopenNeed(before(committed), now, { reason: 'The colour pages look like a year’s' })
  expect(given).toMatchObject({ ok: true, value: { reopenedAt: now } })
  expect(JSON.stringify(given.ok && given.events)).not.toContain('colour')
})

it('gives back only an answer that was committed', () => {
  expect(reopenNeed(before(), now, { reason: 'Why' })).toEqual({ ok: false, reason: 'not-committed' })
})

it('lets a school decline once, and think again by saving', () => {
  expect(declineNeed(before(), now)).toMatchObject({ ok: true, value: { declinedAt: now } })
  expect(declineNeed(before({ declinedAt: now }), now)).toMatchObject({ reason: 'already-declined' })
  expect(saveNeed(before({ declinedAt: now }), now, { values: {} })).toMatchObject({ ok: true })
})

it('takes nothing at all once the call is closed, whatever the answer was', () => {
  const moment = fc.constantFrom(null, now)
  const needs = fc.record({ savedAt: moment, committedAt: moment, declinedAt: moment })
  fc.assert(
    fc.property(needs, (need) => {
      const closed = before(need, true)
      const all = [
        saveNeed(closed, now, { values: {} }),
        commit(need, { copiers: '2' }, true),
        declineNeed(closed, now),
        reopenNeed(closed, now, { reason: 'Why' }),
      ]
      expect(all).toEqual(Array(4).fill({ ok: false, reason: 'call-closed' }))
    }),
  )
})

it('tells how far an answer is', () => {
  expect(needState(untouched)).toBe('not-started')
  expect(needState({ ...untouched, savedAt: now })).toBe('draft')
  expect(needState({ ...untouched, savedAt: now, declinedAt: now })).toBe('declined')
  expect(needState({ ...untouched, savedAt: now, committedAt: now })).toBe('committed')
})

it('asks voting schools only, by a day that is still ahead', () => {
  const facts = { callId: 'call', clusterId: 'cluster', voting: ['a', 'b'] }
  const plan = { categoryKey: 'photocopiers', title: 'Photocopiers', sheet, respondBy: '2026-09-22', schoolIds: ['a'] }
  expect(openCall(facts, now, plan)).toMatchObject({ ok: true, value: { callId: 'call', openedAt: now } })
  expect(openCall(facts, now, { ...plan, schoolIds: ['a', 'c'] })).toMatchObject({ reason: 'school-not-in-cluster' })
  expect(openCall(facts, now, { ...plan, respondBy: '2026-09-21' })).toMatchObject({
    reason: 'respond-by-must-be-ahead',
  })
})

it('closes once, and binds exactly the schools that had committed', () => {
  const committed = [{ schoolId: 'a', values: { copiers: '2' } }]
  const open = { callId: 'call', clusterId: 'cluster', closed: false, committed }
  expect(closeCall(open, now)).toMatchObject({ ok: true, value: { closedAt: now, committed } })
  expect(closeCall({ ...open, closed: true }, now)).toEqual({ ok: false, reason: 'call-already-closed' })
})

it('fills in what is known of the school, for questions that are asked and answers that fit', () => {
  const contract = {
    supplierName: 'Blackthorn Office',
    annualCost: pence(303_480),
    endsOn: '2027-03-31',
    noticeDays: 90,
    autoRenews: true,
  }
  expect(prefill(sheet, { pupils: 228, contract })).toEqual({
    currentAnnualCost: '3,034.80',
    currentContractEnds: '2027-03-31',
  })
  expect(prefill(sheet, { pupils: 228, contract: null })).toEqual({})
  const narrow = {
    fields: [{ key: 'pupils', label: 'Pupils', unit: '', kind: 'count', max: '100', required: true }],
  } as const
  expect(prefill(narrow, { pupils: 228, contract: null })).toEqual({})
})
