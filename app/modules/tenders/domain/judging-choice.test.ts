import { expect, it } from 'vitest'
import { isAnswered } from './judging.ts'
import { judgingChoice, judgingOf, judgings } from './judging-choice.ts'

it('every way of judging a question is read back from its line of the list', () => {
  for (const judged of judgings) expect(judgingOf(judgingChoice(judged))).toEqual(judged)
  expect(new Set(judgings.map(judgingChoice)).size).toBe(judgings.length)
})

it('what is no line of the list is a written answer', () => expect(judgingOf('meeting-9')).toBeNull())

it('suppliers answer only the questions that are judged by a written answer', () => {
  expect(isAnswered({ kind: 'scored' })).toBe(true)
  expect(isAnswered({ kind: 'scored', judged: null })).toBe(true)
  expect(isAnswered({ kind: 'scored', judged: { by: 'meeting', meeting: 0 } })).toBe(false)
  expect(isAnswered({ kind: 'group' })).toBe(false)
})
