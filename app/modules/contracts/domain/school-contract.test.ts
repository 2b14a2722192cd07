import { describe, expect, it } from 'vitest'
import { pence } from '../../../kernel/money.ts'
import { categoryOf } from '../../categories/domain/catalogue.ts'
import { usualAssumptions } from '../../categories/domain/whole-life-cost.ts'
import { type AwardedLot, clusterSaving, contractValue, schoolContracts, yearlySaving } from './school-contract.ts'

const copiers = categoryOf('photocopiers')
const assumptions = { ...usualAssumptions(copiers, '2026-11-24'), years: 3 }
const lot = (changes: Partial<AwardedLot> = {}): AwardedLot => ({
  tenderId: 't',
  lotId: 'l',
  bidId: 'b',
  supplierId: 's',
  startsOn: '2027-04-01',
  assumptions,
  prices: Object.fromEntries(copiers.schedule.map((line) => [line.key, '1'])),
  schools: [
    {
      id: 'small',
      quantities: { copiers: '1', monoPagesPerMonth: '4784', colourPagesPerMonth: '936' },
      paysToday: pence(221_640),
    },
    {
      id: 'large',
      quantities: { copiers: '5', monoPagesPerMonth: '43516', colourPagesPerMonth: '8514' },
      paysToday: null,
    },
  ],
  ...changes,
})

describe('one award, one contract for each school', () => {
  const contracts = schoolContracts(copiers, lot())

  it('gives every school its own contract with the same dates', () => {
    expect(contracts.map((contract) => contract.schoolId)).toEqual(['small', 'large'])
    expect(contracts.map((contract) => [contract.startsOn, contract.endsOn])).toEqual(
      Array.from({ length: 2 }, () => ['2027-04-01', '2030-03-31']),
    )
  })

  it('charges a school for its own use only', () => {
    const alone = schoolContracts(copiers, lot({ schools: lot().schools.slice(0, 1) }))
    expect(contracts[0]?.annualCost).toBe(alone[0]?.annualCost)
    expect(contracts[1]?.annualCost).toBeGreaterThan(contracts[0]?.annualCost ?? 0)
  })

  it('counts a saving only against what a school pays today', () => {
    expect(contracts.map(yearlySaving)).toEqual([pence(221_640 - (contracts[0]?.annualCost ?? 0)), null])
    expect(clusterSaving(contracts)).toBe(
      yearlySaving(contracts[0] ?? { annualCost: pence(0), baselineAnnualCost: null }),
    )
  })
})

it('the value of nine contracts of £2,000.00 a year for three years is £54,000.00', () => {
  expect(
    contractValue(
      Array.from({ length: 9 }, () => pence(200_000)),
      3,
    ),
  ).toBe(5_400_000)
})
