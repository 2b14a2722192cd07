import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { reasonFault, repeatsScale } from './reason.ts'
import { unfinished } from './score.ts'

const levels = [
  { score: 0, points: '0', words: 'Unacceptable' },
  { score: 1, points: '50', words: 'Meets the requirement with some minor reservations about delivery' },
  { score: 2, points: '100', words: 'Exceeds the requirement' },
]
const reason = 'Training is offered on site in each school during the first term.'
describe('a member’s own score', () => {
  test('can be locked when nothing is unfinished', () => {
    const dealt = (criterionId: string, score: string | null, said = reason) => ({
      bidId: 'b',
      criterionId,
      given: score === null ? null : { score: exact(score), reason: said },
    })
    expect(unfinished([dealt('x', '1')], levels)).toEqual([])
    expect(unfinished([dealt('x', null), dealt('y', '9'), dealt('z', '2', 'ok')], levels)).toEqual([
      { bidId: 'b', criterionId: 'x', why: 'score-missing' },
      { bidId: 'b', criterionId: 'y', why: 'score-off-scale' },
      { bidId: 'b', criterionId: 'z', why: 'reason-too-short' },
    ])
  })
})

describe('a reason that only parrots the scale', () => {
  test('is found when it is the words of a level, whatever the capitals and stops', () => {
    expect(repeatsScale('MEETS the requirement, with some minor reservations about delivery.', levels)).toBe(true)
  })
  test('is found when it is nearly the words of a level', () => {
    expect(repeatsScale('It meets the requirement with some minor reservations about delivery', levels)).toBe(true)
    expect(reasonFault('This meets the requirement with minor reservations', levels)).toBe('reason-repeats-scale')
  })
  test('is not one that uses the scale’s words to say something of its own', () => {
    const own = 'Meets the requirement, but spare parts come from Leeds and the two rural schools wait a day longer'
    expect(repeatsScale(own, levels)).toBe(false)
    expect(reasonFault(own, levels)).toBeNull()
  })
  test('an empty reason repeats nothing: it is missing', () => {
    expect(repeatsScale(' … ', levels)).toBe(false)
    expect(reasonFault(' \n ', levels)).toBe('reason-missing')
  })
})
