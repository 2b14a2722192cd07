import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { abnormallyLow } from './abnormally-low.ts'

const flags = (...prices: string[]) =>
  abnormallyLow(prices.map((price, index) => ({ bid: String.fromCharCode(65 + index), price: exact(price) }))).map(
    ({ bid, tests }) => `${bid}: ${tests.join(' ')}`,
  )

describe('a price so low that it must be explained', () => {
  test('exactly 40 % under the mean of the others and exactly 30 % under the next count', () => {
    expect(flags('60', '86', '114')).toEqual(['A: below-mean-40 below-next-30'])
    expect(flags('70', '100', '101')).toEqual(['A: below-next-30'])
    expect(flags('60', '65', '135')).toEqual(['A: below-mean-40', 'B: below-next-30'])
  })
  test('a penny less than that does not', () => {
    expect(flags('70.01', '100', '101')).toEqual([])
    expect(flags('60.01', '85', '115')).toEqual([])
  })
  test('the mean leaves the bid itself out', () => {
    expect(flags('60', '85', '115')).toEqual(['A: below-mean-40'])
  })
  test('with two bids each screen looks at the only other one', () => {
    expect(flags('60', '100')).toEqual(['A: below-mean-40 below-next-30'])
  })
  test('two that bid the same low price stand beside each other, so neither is far under the next', () => {
    expect(flags('50', '50', '100')).toEqual([])
  })
  test('one bid or none is compared with nothing', () => {
    expect([...flags('1'), ...flags()]).toEqual([])
  })
})
