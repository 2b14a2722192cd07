import { expect, it } from 'vitest'
import type { SheetField } from '../domain/sheet.ts'
import { answerText } from './need-answers.tsx'

const field = (unit: string) => ({ kind: 'quantity', unit }) as SheetField

it('writes a number with its unit, one of a thing in the singular', () => {
  expect(answerText(field('meters'), '12')).toBe('12 meters')
  expect(answerText(field('meters'), '1')).toBe('1 meter')
  expect(answerText(field('pages a month'), '1')).toBe('1 page a month')
  expect(answerText(field('kWh a year'), '1671880')).toBe('1,671,880 kWh a year')
})

it('writes money with its sign in front and a share with its sign behind', () => {
  expect(answerText(field('£ a year'), '2216.40')).toBe('£2,216.40 a year')
  expect(answerText(field('%'), '60')).toBe('60%')
})
