import { describe, expect, it } from 'vitest'
import { exact, isDecimal, toDecimals } from '#app/kernel/exact.ts'
import { checkSheet } from '#app/modules/demand/domain/sheet.ts'
import { categories, categoryOf, isCategoryKey } from './catalogue.ts'
import type { Charge } from './category.ts'
import { dayCharge } from './day-charge.ts'
import { isRateKey } from './rates.ts'
import { usualAssumptions } from './whole-life-cost.ts'

describe('the catalogue', () => {
  it('offers photocopiers, energy, ICT and supply staff', () => {
    expect(categories.map((category) => category.key)).toEqual(['photocopiers', 'energy', 'ict', 'supply-staff'])
    expect(categories.map((category) => categoryOf(category.key))).toEqual(categories)
  })

  it('knows no other category', () => {
    expect(['catering', 'toString', ''].map(isCategoryKey)).toEqual([false, false, false])
  })

  it('sends academy trusts to the framework before they tender for supply staff', () => {
    expect(categories.filter((category) => category.routeGate).map((category) => category.key)).toEqual([
      'supply-staff',
    ])
    expect(categoryOf('supply-staff').routeGate?.text).toContain('RM6376')
  })

  it('takes the figures that the Darlaston schools have', () => {
    const figures = {
      photocopiers: {
        copiers: '1',
        monoPagesPerMonth: '4784',
        colourPagesPerMonth: '936',
        currentAnnualCost: '2216.40',
      },
      energy: { electricityMeters: '1', electricityKwhPerYear: '32240', gasMeters: '1', gasKwhPerYear: '79040' },
      ict: { devices: '37', pupils: '104' },
      'supply-staff': { nonStemTeacherDays: '43', supportDays: '0' },
    }
    for (const category of categories)
      expect(checkSheet(category.sheet, figures[category.key])).toEqual({ ok: true, values: figures[category.key] })
  })

  it('assumes for supply staff what a day costs at £150 and £100 of pay under the rates of 2026', () => {
    const day = (payPounds: string) =>
      dayCharge({
        on: '2026-11-21',
        payPounds,
        agencyFeePounds: '0',
        daysPerWeek: 5,
        agencyPaysApprenticeshipLevy: true,
      })
    const { teacherDayPounds, otherDayPounds } = usualAssumptions(categoryOf('supply-staff'), '2026-11-21').values
    expect([teacherDayPounds, otherDayPounds]).toEqual([
      toDecimals(day('150').total, 2),
      toDecimals(day('100').total, 2),
    ])
  })
})

describe.each(categories.map((category) => [category.name, category] as const))('%s', (_, category) => {
  const fields = new Map(category.sheet.fields.map((field) => [field.key, field]))
  const lines = new Map(category.schedule.map((line) => [line.key, line]))
  const assumptions = new Set(category.wholeLife.assumptions.map((assumption) => assumption.key))
  const charges: Charge[] = [
    ...category.schedule.flatMap((line) => (line.role.as === 'charge' ? [line.role] : [])),
    ...category.wholeLife.givens,
  ]

  it('survives being written out with a tender and read back', () => {
    expect(JSON.parse(JSON.stringify(category))).toEqual(category)
  })

  it('names every field, line and assumption once', () => {
    const keys = [...category.schedule, ...category.wholeLife.givens, ...category.wholeLife.assumptions].map(
      (x) => x.key,
    )
    expect(new Set(keys).size).toBe(keys.length)
    expect(fields.size).toBe(category.sheet.fields.length)
  })

  it('charges only by numbers that the sheet asks for and that can be added up', () => {
    const used = [...charges.flatMap((charge) => charge.of), ...category.wholeLife.comparedBy.of]
    for (const key of used) expect([key, fields.get(key)?.adds]).toEqual([key, true])
    for (const field of fields.values()) if (field.adds) expect(['count', 'quantity']).toContain(field.kind)
  })

  it('points only to lines, fields and assumptions that are there', () => {
    for (const { atLeast, rises, times, less } of charges) {
      if (atLeast) expect(lines.get(atLeast)?.role.as).toBe('minimum')
      if (rises) expect(assumptions.has(rises) || lines.get(rises)?.role.as === 'percent').toBe(true)
      if (times) expect(assumptions).toContain(times)
      if (less) expect(fields.get(less.share)?.max).toBe('100')
      if (less?.line) expect(lines.get(less.line)?.role.as).toBe('percent')
    }
    for (const given of category.wholeLife.givens) expect(assumptions).toContain(given.price)
  })

  it('says in its unit what the formula does', () => {
    for (const line of category.schedule) {
      if (line.role.as !== 'charge' || line.role.times) continue
      const starts = { pounds: '£', pence: 'pence', percent: '%' }[line.role.in]
      expect(line.unit.startsWith(starts), `${line.key}: ${line.unit}`).toBe(true)
      if (['quarter', 'month', 'week', 'day'].includes(line.role.each) && !line.role.of[0]?.includes('Per'))
        expect(line.unit).toContain(line.role.each)
    }
  })

  it('has limits that are decimals and leave room between them', () => {
    for (const line of category.schedule) expect(exact(line.max).gt(exact(line.min)), line.key).toBe(true)
    for (const field of fields.values())
      if (field.kind === 'count' || field.kind === 'quantity') expect(isDecimal(field.max ?? ''), field.key).toBe(true)
  })

  it('asks nothing twice as one sentence or with a full stop in a label', () => {
    for (const { label } of [...fields.values(), ...lines.values()]) expect(label).toMatch(/^[A-Z].*[^.?!]$/)
  })

  it('draws its dated assumptions from rates we hold', () => {
    for (const { initial } of category.wholeLife.assumptions)
      expect(typeof initial === 'string' ? isDecimal(initial) : isRateKey(initial.rate)).toBe(true)
  })
})
