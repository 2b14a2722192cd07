import { expect, test } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { roundedMoney } from './money.tsx'

test('an amount without pence is rounded to the nearest pound, halves upwards', () => {
  expect(roundedMoney(pence(1_234_549))).toBe('£12,345')
  expect(roundedMoney(pence(1_234_550))).toBe('£12,346')
})

test('an amount below nothing carries a proper minus sign', () => {
  expect(roundedMoney(pence(-123_450_000))).toBe('−£1,234,500')
  expect(roundedMoney(pence(-49))).toBe('£0')
})
