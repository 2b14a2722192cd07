import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedPieces, notInAnswer, standsIn } from './evidence.ts'

const answer = 'An engineer comes within four hours.\nTwo spare machines (A3) stand in Walsall.'

describe('evidence marked in an answer', () => {
  it('stands in it word for word, however the words are spaced', () => {
    expect(standsIn(answer, 'within four   hours.')).toBe(true)
    expect(standsIn(answer, 'hours. Two spare')).toBe(true)
    expect(standsIn(answer, 'within five hours')).toBe(false)
    expect(standsIn(answer, '  ')).toBe(false)
  })

  it('may hold signs that mean something to a search', () => {
    expect(standsIn(answer, 'machines (A3) stand')).toBe(true)
    expect(standsIn(answer, 'An engineer .* Walsall')).toBe(false)
  })

  it('is shown in its place', () => {
    expect(markedPieces(answer, ['engineer', 'in Walsall']).filter(({ marked }) => marked)).toEqual([
      { text: 'engineer', marked: true },
      { text: 'in Walsall', marked: true },
    ])
    expect(markedPieces('', ['engineer'])).toEqual([])
  })

  it('is pointed out where the answer does not say it', () => {
    expect(notInAnswer(answer, ['four hours', 'Attachment 1, page 3'])).toEqual(['Attachment 1, page 3'])
  })

  it('never changes a letter of the answer, whatever was marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, evidence) => {
        const pieces = markedPieces(text, evidence)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const [index, piece] of pieces.entries()) expect(piece.marked).not.toBe(pieces[index + 1]?.marked)
      }),
    )
  })
})
