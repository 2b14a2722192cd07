import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { reasonFault, repeatsScale } from './reason.ts'
import { giveScore, unfinished } from './score.ts'

const levels = [
  { score: 0, points: '0', words: 'Unacceptable' },
  { score: 1, points: '50', words: 'Meets the requirement with some minor reservations about delivery' },
  { score: 2, points: '100', words: 'Exceeds the requirement' },
]
const sheet = { tenderId: 't', bidId: 'b', criterionId: 'c', levels, locked: false }
const reason = 'Training is offered on site in each school during the first term.'
const answer = (score: string, said = reason, locked = false) => {
  const decision = giveScore({ ...sheet, locked }, { score: exact(score), reason: said })
  return decision.ok ? decision.events[0].type : decision.reason
}

describe('a member’s own score', () => {
  test('stands on the scale with the member’s own reason', () => {
    expect(answer('1')).toBe('evaluation.score-given')
    expect(answer('3')).toBe('score-off-scale')
    expect(answer('1', '')).toBe('reason-missing')
    expect(answer('1', 'Fine by me.')).toBe('reason-too-short')
  })
  test('never changes once locked', () => {
    expect(answer('1', reason, true)).toBe('scores-locked')
  })
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
