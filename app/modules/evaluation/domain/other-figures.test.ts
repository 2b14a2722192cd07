import { describe, expect, it } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { copierTender, lotWith, rentalOnly } from '../testing/photocopier-lot.ts'
import { comparedPrice } from './lot-result.ts'
import { scenarioCases, volumeCases } from './other-figures.ts'
import { schoolCosts } from './school-costs.ts'

const lot = lotWith({ a: ['500', [4, 3, 5]], b: ['400', [3, 3, 3]] })

describe('other volumes', () => {
  it('are tried for all schools together and for each, a fifth less and a fifth more', () => {
    expect(volumeCases(lot).map(({ schoolId, percent }) => `${schoolId} ${percent}`)).toEqual([
      'null -20',
      'null 20',
      'one -20',
      'one 20',
      'two -20',
      'two 20',
    ])
  })
  it('make a bid paid by the copier a fifth dearer with a fifth more copiers, and half of that for one of two schools', () => {
    const costOf = (schoolId: string | null) =>
      volumeCases(lot)
        .find((one) => one.schoolId === schoolId && one.percent === 20)
        ?.costs.find(({ bidId }) => bidId === 'a')?.cost
    expect(costOf(null)).toBe(pence(2_400_000))
    expect(costOf('one')).toBe(pence(2_200_000))
  })
  it('name another winner where a bid paid by the page no longer beats one paid by the copier', () => {
    const bids = [
      { bidId: 'a', prices: rentalOnly('500') },
      { bidId: 'b', prices: { ...rentalOnly('0'), monoClick: '1.5' } },
    ]
    const level = lot.agreed.map((one) => ({ ...one, score: 3 }))
    const winners = volumeCases({ ...lot, bids, agreed: level }).map(
      ({ schoolId, percent, winner }) => `${schoolId} ${percent} ${winner}`,
    )
    expect(winners).toContain('null -20 b')
    expect(winners).toContain('one 20 b')
    expect(winners.some((line) => line.endsWith(' a'))).toBe(false)
  })
})

describe('other published figures', () => {
  it('are a quarter less and a quarter more, or 3 and 6 where nothing was published', () => {
    const [first] = copierTender.lots
    expect(first).toBeDefined()
    expect(scenarioCases(lot).map(({ key, assumed }) => `${key} ${assumed}`)).toEqual([
      'electricityPencePerKwh 20.25',
      'electricityPencePerKwh 33.75',
      'electricityRisePercent 3',
      'electricityRisePercent 6',
    ])
  })
  it('change nothing for bids that use none of it', () => {
    expect(scenarioCases(lot).map(({ winner }) => winner)).toEqual(['a', 'a', 'a', 'a'])
  })
})

describe('what each school would pay', () => {
  it('is the same for each of two schools with one copier, and together the price that is compared', () => {
    const costs = schoolCosts(lot).map(({ name, costs: all }) => [name, ...all.map(({ cost }) => cost)])
    expect(costs).toEqual([
      ['One', 1_000_000, 800_000],
      ['Two', 1_000_000, 800_000],
    ])
    expect(comparedPrice(lot.tender, lot.lot, lot.bids[0]?.prices ?? {})).toBe(pence(2_000_000))
  })
})
