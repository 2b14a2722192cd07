import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepsOf } from './steps.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 3, 9, minute))

it('what happens several times in a row is one step, with how often and from when to when', () => {
  const happened = ['scored', 'scored', 'locked', 'scored'].map((type, minute) => ({ type, at: at(minute) }))
  expect(stepsOf(happened)).toEqual([
    { type: 'scored', from: at(0), to: at(1), times: 2 },
    { type: 'locked', from: at(2), to: at(2), times: 1 },
    { type: 'scored', from: at(3), to: at(3), times: 1 },
  ])
})

it('no event is lost and none is counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b')), (types) => {
      const steps = stepsOf(types.map((type, minute) => ({ type, at: at(minute % 60) })))
      expect(steps.flatMap(({ type, times }) => Array.from({ length: times }, () => type))).toEqual(types)
    }),
  )
})

it('an act that moves the tender to its next stage is told once', () => {
  const happened = ['award.recommended', 'tenders.recommended', 'award.approved'].map((type) => ({ type, at: at(0) }))
  expect(stepsOf(happened).map(({ type }) => type)).toEqual(['award.recommended', 'award.approved'])
})
