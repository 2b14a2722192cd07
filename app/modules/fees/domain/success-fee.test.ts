import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pence } from '../../../kernel/money.ts'
import { percentText, successFee } from './success-fee.ts'

const terms = { basisPoints: 100, cap: pence(250_000) }

it('one per cent of £98,000.00 is £980.00', () => {
  expect(successFee(pence(9_800_000), terms)).toBe(98_000)
})

it('a large contract never costs more than the published cap', () => {
  expect(successFee(pence(900_000_000), terms)).toBe(250_000)
})

it('half a penny is rounded up', () => {
  expect(successFee(pence(50), terms)).toBe(1)
  expect(successFee(pence(49), terms)).toBe(0)
})

it('a larger contract never owes less, and nobody owes more than the contract is worth', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 })
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 1000 }), (a, b, basisPoints) => {
      const fee = (value: number) => successFee(pence(value), { basisPoints, cap: pence(250_000) })
      expect(fee(Math.min(a, b))).toBeLessThanOrEqual(fee(Math.max(a, b)))
      expect(fee(a)).toBeLessThanOrEqual(a)
    }),
  )
})

it('the percentage is written as people write it', () => {
  expect(percentText(100)).toBe('1%')
  expect(percentText(125)).toBe('1.25%')
})
