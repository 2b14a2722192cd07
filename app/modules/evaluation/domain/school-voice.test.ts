import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualScale } from '#app/modules/tenders/domain/usual-scale.ts'
import { meanOf, suggestedScore, voiceFault, voiceSentence } from './school-voice.ts'

const voice = (counts: number[], pupils = 100) => ({ pupils, parents: 0, staff: 0, counts })

it('suggests the whole score nearest to the mean of what people gave, halves up', () => {
  expect(meanOf(voice([0, 0, 0, 1, 1]), usualScale)?.toString()).toBe('3.5')
  expect(suggestedScore(voice([0, 0, 0, 1, 1]), usualScale)).toBe(4)
  expect(suggestedScore(voice([0, 0, 0, 2, 1]), usualScale)).toBe(3)
  expect(suggestedScore(voice([0, 0, 0, 0, 0, 0]), usualScale)).toBeNull()
})

it('takes no more scores than people who took part, and no level that the scale does not have', () => {
  expect(voiceFault(voice([0, 0, 4], 3), usualScale)).toBe('more-answers-than-people')
  expect(voiceFault(voice([0, 0, 3], 3), usualScale)).toBeNull()
  expect(voiceFault(voice([0, 0, 2], 3), usualScale)).toBeNull()
  expect(voiceFault(voice([0, 0, 0, 0, 0, 0, 1]), usualScale)).toBe('voice-off-scale')
  expect(voiceFault(null, usualScale)).toBeNull()
})

it('says in words who took part', () => {
  const said = (pupils: number, parents: number, staff: number, counts: number[] = []) =>
    voiceSentence({ pupils, parents, staff, counts }, usualScale)
  expect(said(62, 0, 9)).toBe('62 pupils and 9 members of staff took part.')
  expect(said(1, 2, 1)).toBe('1 pupil, 2 parents and 1 member of staff took part.')
  expect(said(2, 0, 0, [0, 0, 0, 1, 1])).toBe('2 pupils took part; the mean of their scores is 3.50.')
  expect(said(0, 0, 0)).toBe('')
  expect(voiceSentence(null, usualScale)).toBe('')
})

it('never suggests a score off the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }), (counts) => {
      const suggested = suggestedScore({ counts }, usualScale)
      if (counts.every((count) => count === 0)) expect(suggested).toBeNull()
      else expect(usualScale.map(({ score }) => score)).toContain(suggested)
    }),
  )
})
