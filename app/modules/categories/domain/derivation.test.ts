import { describe, expect, it } from 'vitest'
import { categoryOf } from './catalogue.ts'
import type { CategoryKey } from './category.ts'
import { derivationOf } from './derivation.ts'
import { sumOfCosts, usualAssumptions, wholeLifeCost } from './whole-life-cost.ts'

const assumptionsOf = (key: CategoryKey) => usualAssumptions(categoryOf(key), '2026-11-21')
const costOf = (key: CategoryKey, quantities: Record<string, string>, prices: Record<string, string>) =>
  wholeLifeCost(categoryOf(key), { quantities, prices, assumptions: assumptionsOf(key) })
const steps = (cost: ReturnType<typeof costOf>, line: string, discount = '0') =>
  cost.lines
    .filter((entry) => entry.key === line)
    .flatMap((entry) => derivationOf(entry, discount).map((s) => `${s.label}: ${s.working}`))

const school = { copiers: '1', monoPagesPerMonth: '20000', colourPagesPerMonth: '4000' }

describe('the number behind a cost', () => {
  it('opens to quantity, price and years', () => {
    expect(steps(costOf('photocopiers', school, { monoClick: '0.35' }), 'monoClick')).toEqual([
      'Quantity: 20,000 × 12 = 240,000 a year',
      'Price: 0.35 (pence a page)',
      'First year: 240,000 × 0.35 ÷ 100 = £840.00',
      'Whole life: £4,200.00',
    ])
  })

  it('shows a minimum and a rise where there is one', () => {
    const prices = { monoClick: '0.4', monoMinimum: '75000', clickRise: '10' }
    expect(steps(costOf('photocopiers', school, prices), 'monoClick')).toEqual([
      'Quantity: 20,000 × 12 = 240,000 a year',
      'Least that is billed: 300,000 a year',
      'Quantity charged: 300,000',
      'Price: 0.4 (pence a page)',
      'First year: 300,000 × 0.4 ÷ 100 = £1,200.00',
      'Rising by 10% a year: £1,200.00, £1,320.00, £1,452.00, £1,597.20, £1,756.92',
      'Whole life: £7,326.12',
    ])
  })

  it('shows the published price that a figure is multiplied by', () => {
    expect(steps(costOf('photocopiers', school, { power: '5' }), 'power')).toContain(
      'First year: 52 × 5 × 27 ÷ 100 = £70.20',
    )
  })

  it('shows discounting and money taken off', () => {
    expect(steps(costOf('ict', { devices: '1' }, { residual: '100' }), 'residual', '3.5')).toEqual([
      'Quantity: 1',
      'Price: 100 (£ once for each device)',
      'Once: 1 × 100 = −£100.00',
      'Money in later years: divided by 1.035 for each year that passes',
      'Whole life: −£87.14',
    ])
  })

  it('holds for several schools added up', () => {
    const one = costOf('photocopiers', school, { rental: '450' })
    expect(steps(sumOfCosts([one, one, one]), 'rental')).toEqual([
      'Quantity: 3 × 4 = 12 a year',
      'Price: 450 (£ a quarter for each copier)',
      'First year: 12 × 450 = £5,400.00',
      'Whole life: £27,000.00',
    ])
  })
})
