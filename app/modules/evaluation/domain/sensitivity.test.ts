import { describe, expect, test } from 'vitest'
import { exact, sumExact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { seededChance } from './chance.ts'
import { evaluate } from './evaluate.ts'
import type { SensitivityAsked, Terms } from './terms.ts'
import { lanes } from './weighed-sums.ts'
import { anyWeighting, type NextWeighting, weightingWithin, wholeWeight } from './weightings.ts'

const terms = plainTerms('50', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })
const bids = [bid('A', '100', 90), bid('B', '80', 60), bid('C', '139', 1)]
const tried = (asked: Partial<SensitivityAsked>, under: Terms = terms) =>
  evaluate({
    ...evaluation(under, bids),
    sensitivity: { weights: 'simplex', samples: 20_000, seed: 7, ...asked },
  }).sensitivity
const share = (result: ReturnType<typeof tried>, id: string, place: number) =>
  result?.bids.find((one) => one.bid === id)?.rankShares[place]?.valueOf() ?? Number.NaN

describe('how often each bid comes where', () => {
  test('over all weightings A is first while the price weighs under 54.55 %', () => {
    expect(share(tried({}), 'A', 0)).toBeCloseTo(0.5455, 2)
    expect(share(tried({}), 'B', 0)).toBeCloseTo(0.4545, 2)
  })
  test('within ten points of 50:50 A is first in 14.55 of 20 points', () => {
    expect(share(tried({ weights: { within: exact(10) }, samples: 200_000 }), 'A', 0)).toBeCloseTo(0.7273, 2)
  })
  test('a bid that nothing makes first has no central weighting', () => {
    const last = tried({})?.bids.find((one) => one.bid === 'C')
    expect(last?.rankShares.map((value) => value.toFraction())).toEqual(['0', '0', '1'])
    expect(last?.centralWeights).toBeNull()
  })
  test('shares over all ranks and central weights each sum to exactly one', () => {
    for (const { rankShares, centralWeights } of tried({})?.bids ?? []) {
      expect(sumExact(rankShares).toFraction()).toBe('1')
      if (centralWeights) expect(sumExact(centralWeights.map(({ weight }) => weight)).toFraction()).toBe('1')
    }
  })
  test('the same seed tells the same and another seed hardly differs', () => {
    const shares = (seed: number) => tried({ seed })?.bids.map((one) => one.rankShares.map((s) => s.toFraction()))
    expect(shares(7)).toEqual(shares(7))
    expect(shares(8)).not.toEqual(shares(7))
    expect(share(tried({ seed: 8 }), 'A', 0)).toBeCloseTo(0.5455, 2)
  })
  test('under the value index A is first while its quality outweighs its price', () => {
    const index = plainTerms('50', null, { name: 'value-index' })
    const level = Math.log(100 / 80) / Math.log(90 / 60)
    const price = 1 / (1 + level)
    const result = tried({}, index)
    expect(share(result, 'A', 0) + share(result, 'B', 0)).toBeCloseTo(1, 6)
    expect(share(result, 'A', 0)).toBeCloseTo(price, 2)
  })
  test('a rule without weights has nothing to try', () => {
    expect(tried({}, plainTerms('50', null, { name: 'fixed-price' }))).toBeNull()
  })
})

describe('the weightings tried', () => {
  const many = (next: NextWeighting, count: number) =>
    Array.from({ length: 4000 }, (_, index) => {
      const weights = new Float64Array(count * lanes)
      next(weights, index % lanes)
      return Array.from({ length: count }, (_, at) => weights[at * lanes + (index % lanes)] ?? 0)
    })
  test('always sum to the whole', () => {
    const near = weightingWithin(
      [exact(100).div(3n), exact(100).div(3n), exact(100).div(3n)],
      exact(5),
      seededChance(1),
    )
    for (const weights of [...many(anyWeighting(4, seededChance(1)), 4), ...many(near, 3)])
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(wholeWeight)
  })
  test('give each of four criteria a quarter on average when all weightings are tried', () => {
    const all = many(anyWeighting(4, seededChance(3)), 4)
    for (const place of [0, 1, 2, 3]) {
      const mean = all.reduce((sum, weights) => sum + (weights[place] ?? 0), 0) / all.length / wholeWeight
      expect(Math.abs(mean - 0.25)).toBeLessThan(0.01)
    }
  })
  test('stay inside the band and never fall under nothing', () => {
    const next = weightingWithin([exact(3), exact(37), exact(60)], exact(5), seededChance(2))
    for (const [low = -1, middle = 0, high = 0] of many(next, 3)) {
      expect(low >= 0 && low <= 8_000_000).toBe(true)
      expect(middle >= 32_000_000 && middle <= 42_000_000).toBe(true)
      expect(high >= 55_000_000 && high <= 65_000_000).toBe(true)
    }
  })
  test('with one criterion leave it the whole', () => {
    expect(many(anyWeighting(1, seededChance(1)), 1)[0]).toEqual([wholeWeight])
    expect(many(weightingWithin([exact(100)], exact(5), seededChance(1)), 1)[0]).toEqual([wholeWeight])
  })
})

test('chance from a seed is the same everywhere', () => {
  const chance = seededChance(1)
  expect([chance(1000), chance(1000), chance(1000), chance(2 ** 32)]).toEqual([200, 957, 227, 1322709710])
})
