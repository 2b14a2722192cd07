import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, sumExact, toDecimals } from '#app/kernel/exact.ts'
import { money } from '#app/kernel/money.ts'
import { categories, categoryOf } from './catalogue.ts'
import type { Category, CategoryKey } from './category.ts'
import type { Assumptions } from './charge-cost.ts'
import { energyBill } from './energy-bill.ts'
import { sumOfCosts, unitCost, usualAssumptions, wholeLifeCost, wholeLifePence } from './whole-life-cost.ts'

const usual = (key: CategoryKey, over: Partial<Assumptions> = {}): Assumptions => ({
  ...usualAssumptions(categoryOf(key), '2026-11-21'),
  ...over,
})
const cost = (key: CategoryKey, quantities: object, prices: object, over: Partial<Assumptions> = {}) =>
  wholeLifeCost(categoryOf(key), {
    quantities: { ...quantities },
    prices: { ...prices },
    assumptions: usual(key, over),
  })
const total = (...of: Parameters<typeof cost>) => money(wholeLifePence(cost(...of)))

const copier = { copiers: '1', monoPagesPerMonth: '20000', colourPagesPerMonth: '4000' }
const pages = { rental: '450', monoClick: '0.35', colourClick: '3.5' }

describe('the whole-life cost of a copier', () => {
  it('is £21,600.00 for £450 a quarter, 0.35p and 3.5p a page, 20,000 and 4,000 pages a month, five years', () => {
    expect(total('photocopiers', copier, pages)).toBe('£21,600.00')
    expect(cost('photocopiers', copier, pages).years.map((year) => toDecimals(year, 2))).toEqual(
      Array(5).fill('4320.00'),
    )
  })

  it('bills the minimum where a school copies less', () => {
    // 75,000 pages a quarter are 25,000 a month: 5,000 more at 0.35p for 60 months
    expect(total('photocopiers', copier, { ...pages, monoMinimum: '75000' })).toBe('£22,650.00')
    expect(total('photocopiers', copier, { ...pages, monoMinimum: '60000' })).toBe('£21,600.00')
  })

  it('lets page prices rise from the second year, and the rental stay', () => {
    // pages cost £2,520 in year one; at 10% a year five years cost 6.1051 times as much
    expect(total('photocopiers', copier, { ...pages, clickRise: '10' })).toBe('£24,384.85')
  })

  it('adds electricity at the published price, and takes rebates off', () => {
    // 5 kWh × 52 weeks × 27p = £70.20 a year, less £100 a year
    expect(total('photocopiers', copier, { power: '5', rebate: '100' })).toBe('−£149.00')
  })

  it('leaves out what is only shown', () => {
    expect(total('photocopiers', copier, { ...pages, purchase: '9000', leaseSettlement: '5000' })).toBe('£21,600.00')
  })
})

describe('discounting', () => {
  it('makes 10,000 at the start and 2,000 at the end of years 1 to 5 at 3.5% worth £19,030.10', () => {
    const prices = { device: '10000', supportDesk: '2000' }
    expect(total('ict', { devices: '1' }, prices, { years: 5 })).toBe('£19,030.10')
  })

  it('counts the cost of leaving in full and the worth at the end at its worth then', () => {
    // 50 − 100 × 1.035^-4
    expect(total('ict', { devices: '1' }, { disposal: '50', residual: '100' })).toBe('−£37.14')
  })

  it('changes nothing at a rate of 0', () => {
    const prices = { device: '10000', supportDesk: '2000' }
    expect(total('ict', { devices: '1' }, prices, { years: 5, discountPercent: '0' })).toBe('£20,000.00')
  })
})

describe('the whole-life cost of energy', () => {
  const site = { gasMeters: '1', gasKwhPerYear: '300000' }
  const gas = { gasUnit: '6.2', gasStanding: '120' }
  const bill = energyBill({
    fuel: 'gas',
    on: '2026-11-21',
    days: 365,
    registers: [{ kwh: '300000', pencePerKwh: '6.2' }],
    standingPencePerDay: '120',
  })

  it('is in each year the bill with levy and without VAT: £19,038.00 and £2,403.00', () => {
    const year = cost('energy', site, gas).perYear
    expect(toDecimals(year, 2)).toBe('21441.00')
    expect(year.equals(bill.net.add(bill.levy))).toBe(true)
  })

  it('has no levy once 60% of use qualifies, and its share of levy before', () => {
    const levy = (qualifyingPercent: string) =>
      cost('energy', { ...site, qualifyingPercent }, gas).lines.find((line) => line.key === 'gasLevy')?.perYear
    expect(['59', '60', '100'].map((share) => toDecimals(levy(share) ?? exact(-1), 2))).toEqual([
      '985.23',
      '0.00',
      '0.00',
    ])
  })
})

describe('the whole-life cost of supply staff', () => {
  it('is fee and pay for each day, with the reduction for long bookings off the fee alone', () => {
    const need = { nonStemTeacherDays: '100', supportDays: '50', longBookingPercent: '20' }
    const prices = { nonStemTeacherFee: '40', supportFee: '30', longBookingReduction: '50' }
    // fees 4,000 + 1,500 less a tenth; pay 100 × 195.60 + 50 × 129.20
    expect(toDecimals(cost('supply-staff', need, prices).perYear, 2)).toBe('30970.00')
  })

  it('counts a per cent of the salaries of people found for good', () => {
    expect(toDecimals(cost('supply-staff', { permanentSalaries: '30000' }, { permanentFee: '12.5' }).perYear, 2)).toBe(
      '3750.00',
    )
  })
})

describe('what cannot be costed', () => {
  it.each([0, -1, 1.5, 31, Number.NaN])('is a term of %d years', (years) => {
    expect(() => cost('photocopiers', copier, pages, { years })).toThrow(RangeError)
  })
  it('is a bid under an assumption that the tender does not state', () => {
    expect(() => cost('photocopiers', copier, pages, { values: {} })).toThrow('electricityPencePerKwh')
  })
  it('is a figure that is not a decimal', () => {
    expect(() => cost('photocopiers', copier, { rental: '£450' })).toThrow(RangeError)
  })
})

describe('the cost of one unit for one year', () => {
  it('is the whole-life cost over units and years', () => {
    const sheets = [copier, copier]
    const both = sumOfCosts(sheets.map((sheet) => cost('photocopiers', sheet, pages)))
    expect(toDecimals(unitCost(categoryOf('photocopiers'), sheets, both) ?? exact(0), 2)).toBe('4320.00')
  })
  it('is not known where there are no units', () => {
    expect(unitCost(categoryOf('ict'), [{}], cost('ict', {}, {}))).toBeNull()
  })
  it('needs at least one school to add up', () => expect(() => sumOfCosts([])).toThrow(RangeError))
})

const decimals = (max: number, places: number) =>
  fc
    .integer({ min: 0, max: max * 10 ** places })
    .map((units) => toDecimals(exact(units).div(10n ** BigInt(places)), places))

function needsOf(category: Category) {
  const quantities = Object.fromEntries(
    category.sheet.fields
      .filter((field) => field.adds || field.unit === '%')
      .map((field) => [field.key, decimals(field.unit === '%' ? 100 : 5000, 0)]),
  )
  const prices = Object.fromEntries(
    category.schedule.map((line) => [line.key, decimals(Math.min(Number(line.max), 500), Math.min(line.decimals, 4))]),
  )
  return fc.record({ quantities: fc.record(quantities), prices: fc.record(prices) })
}

describe.each(categories.map((category) => [category.name, category] as const))('for %s', (_, category) => {
  const assumptions = usualAssumptions(category, '2026-11-21')
  const whole = (quantities: Record<string, string>, prices: Record<string, string>, of = category) =>
    wholeLifeCost(of, { quantities, prices, assumptions })
  const needs = needsOf(category)
  const lowers = new Set(
    category.schedule.flatMap((line) => {
      const role = line.role
      if (role.as === 'charge') return role.credit || role.when === 'left-at-end' ? [line.key] : []
      return category.schedule.some((other) => other.role.as === 'charge' && other.role.less?.line === line.key)
        ? [line.key]
        : []
    }),
  )

  it('a dearer figure on the schedule never makes a bid cheaper, nor a larger credit dearer', () => {
    fc.assert(
      fc.property(needs, fc.constantFrom(...category.schedule), ({ quantities, prices }, line) => {
        const more = { ...prices, [line.key]: toDecimals(exact(prices[line.key] ?? '0').mul(2n), 6) }
        const rise = whole(quantities, more).total.sub(whole(quantities, prices).total)
        expect(lowers.has(line.key) ? rise.lte(0n) : rise.gte(0n)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('needing more never costs less, before rebates and what is left at the end', () => {
    const adding = category.sheet.fields.filter((field) => field.adds)
    fc.assert(
      fc.property(needs, fc.constantFrom(...adding), ({ quantities, prices }, field) => {
        const charged = Object.fromEntries(Object.entries(prices).filter(([key]) => !lowers.has(key)))
        const more = { ...quantities, [field.key]: `${quantities[field.key]}0` }
        expect(whole(more, charged).total.gte(whole(quantities, charged).total)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('what schools pay together is what they would pay for their needs added up, where a line has no minimum or share', () => {
    const linear = category.schedule
      .filter((line) => line.role.as === 'charge' && line.role.of.length > 0 && !line.role.atLeast && !line.role.less)
      .map((line) => line.key)
    fc.assert(
      fc.property(needs, needs, (one, other) => {
        const apart = sumOfCosts([whole(one.quantities, one.prices), whole(other.quantities, one.prices)])
        const summed = Object.fromEntries(
          Object.entries(one.quantities).map(([key, value]) => [
            key,
            exact(value)
              .add(exact(other.quantities[key] ?? '0'))
              .toFraction(),
          ]),
        )
        const together = whole(summed, one.prices)
        const pick = (of: typeof together) => of.lines.filter((line) => linear.includes(line.key))
        for (const [index, line] of pick(together).entries())
          expect(pick(apart)[index]?.wholeLife.equals(line.wholeLife), line.key).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('the order of the lines changes nothing', () => {
    fc.assert(
      fc.property(
        needs,
        fc.shuffledSubarray([...category.schedule], { minLength: category.schedule.length }),
        (need, schedule) => {
          const shuffled = whole(need.quantities, need.prices, { ...category, schedule })
          expect(shuffled.total.equals(whole(need.quantities, need.prices).total)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('the lines add up to the total, and without discount the years and what is paid once do too', () => {
    fc.assert(
      fc.property(needs, ({ quantities, prices }) => {
        const flat = { ...assumptions, discountPercent: '0' }
        const bid = wholeLifeCost(category, { quantities, prices, assumptions: flat })
        const once = bid.lines.filter((line) => line.years.length === 0).map((line) => line.amount)
        expect(sumExact(bid.lines.map((line) => line.wholeLife)).equals(bid.total)).toBe(true)
        expect(sumExact([...bid.years, ...once]).equals(bid.total)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('a minimum volume never lowers a bill', () => {
    const minimums = new Set(category.schedule.filter((line) => line.role.as === 'minimum').map((line) => line.key))
    fc.assert(
      fc.property(needs, ({ quantities, prices }) => {
        const without = Object.fromEntries(Object.entries(prices).filter(([key]) => !minimums.has(key)))
        expect(whole(quantities, prices).total.gte(whole(quantities, without).total)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
