import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact, toDecimals } from '#app/kernel/exact.ts'
import { pence } from '#app/kernel/money.ts'
import {
  betweenFloorAndCeiling,
  dependsOnOtherBids,
  type PriceRule,
  priceRuleFault,
  priceRuleWords,
} from './price-rule.ts'

const rule = (more: Partial<PriceRule> = {}): PriceRule => ({
  method: 'floor-ceiling',
  floorPence: pence(60_000_00),
  ceilingPence: pence(140_000_00),
  termYears: 5,
  ...more,
})

it('gives 75, 50 and 25 points to 80, 100 and 120 between a floor of 60 and a ceiling of 140', () => {
  const points = [80, 100, 120].map((pounds) => betweenFloorAndCeiling(pence(6000), pence(14000), pence(pounds * 100)))
  expect(points.map((value) => toDecimals(value, 2))).toEqual(['75.00', '50.00', '25.00'])
})

it('never gives a cheaper price fewer points, nor any price less than 0 or more than 100', () => {
  const amount = fc.integer({ min: 1, max: 10_000_000_00 }).map(pence)
  fc.assert(
    fc.property(amount, amount, amount, amount, (a, b, one, other) => {
      fc.pre(a !== b)
      const [floor, ceiling] = a < b ? [a, b] : [b, a]
      const [cheap, dear] = one < other ? [one, other] : [other, one]
      const [more, less] = [betweenFloorAndCeiling(floor, ceiling, cheap), betweenFloorAndCeiling(floor, ceiling, dear)]
      expect(more.gte(less) && less.gte(0n) && more.lte(exact(100))).toBe(true)
    }),
  )
})

it('wants a floor below the ceiling, and a term of 1 to 10 whole years', () => {
  expect(priceRuleFault(rule())).toBeNull()
  expect(priceRuleFault(rule({ floorPence: null }))).toBe('floor-missing')
  expect(priceRuleFault(rule({ ceilingPence: null }))).toBe('ceiling-missing')
  expect(priceRuleFault(rule({ floorPence: pence(140_000_00) }))).toBe('floor-not-below-ceiling')
  for (const termYears of [0, 11, 2.5]) expect(priceRuleFault(rule({ termYears }))).toBe('term-off-range')
  expect(priceRuleFault(rule({ method: 'lowest-over-bid', floorPence: null, ceilingPence: null }))).toBeNull()
})

it('explains floor and ceiling with the amounts, and with what three prices would earn', () => {
  const words = priceRuleWords(rule(), '40')
  expect(words?.rule).toContain('£60,000.00 or less earns 100 points')
  expect(words?.examples).toEqual([
    { price: 60_000_00, points: '100.00', counts: '40.00' },
    { price: 80_000_00, points: '75.00', counts: '30.00' },
    { price: 140_000_00, points: '0.00', counts: '0.00' },
  ])
  expect(words?.caution).toBeNull()
  expect(priceRuleWords(rule({ floorPence: null }), '40')).toBeNull()
})

it('warns where another bid can change the points', () => {
  const words = priceRuleWords(rule({ method: 'linear-from-lowest' }), '50')
  expect(words?.examples.map(({ points }) => points)).toEqual(['100.00', '75.00'])
  expect(words?.caution).toContain('depend on what others bid')
  expect(priceRuleWords(rule({ method: 'lowest-over-bid' }), '50')?.examples[1]?.points).toBe('80.00')
  expect(dependsOnOtherBids('floor-ceiling')).toBe(false)
})
