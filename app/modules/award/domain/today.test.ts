import { expect, test } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { overTerm, todayOfLot } from './today.ts'

const term = { years: 3, discountPercent: '0' }

test('what is paid in a year today is paid in each year of the term', () => {
  expect(overTerm(pence(100_000), term)).toBe(300_000)
})

test('later years count for less where the tender discounts them, as in a bid', () => {
  expect(overTerm(pence(110_000), { years: 1, discountPercent: '10' })).toBe(100_000)
  expect(overTerm(pence(121_000), { years: 2, discountPercent: '10' })).toBe(210_000)
})

test('a lot can be compared with today only where every school of it has recorded what it pays', () => {
  expect(todayOfLot(['a', 'b'], { a: pence(1000) }, term)).toBeNull()
  expect(todayOfLot(['a', 'b'], { a: pence(1000), b: pence(500) }, term)).toEqual({
    cost: 4500,
    schools: [
      { schoolId: 'a', cost: 3000 },
      { schoolId: 'b', cost: 1500 },
    ],
  })
})
