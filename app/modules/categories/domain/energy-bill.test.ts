import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { type EnergyUse, energyBill } from './energy-bill.ts'

const gas: EnergyUse = {
  fuel: 'gas',
  on: '2026-11-21',
  days: 365,
  registers: [{ kwh: '300000', pencePerKwh: '6.2' }],
  standingPencePerDay: '120',
}
const show = (amount: Exact) => toDecimals(amount, 2)

describe('an energy bill', () => {
  it('comes to £25,729.20 for 300,000 kWh of gas at 6.2p and 120p a day', () => {
    const bill = energyBill(gas)
    expect([bill.net, bill.levy, bill.vat, bill.total].map(show)).toEqual([
      '19038.00',
      '2403.00',
      '4288.20',
      '25729.20',
    ])
  })

  it('carries 5% VAT and no levy once 60% of use qualifies', () => {
    const bill = energyBill({ ...gas, qualifyingPercent: '60' })
    expect([bill.levy, bill.vat].map(show)).toEqual(['0.00', '951.90'])
  })

  it('splits levy and VAT where less than 60% qualifies', () => {
    const bill = energyBill({ ...gas, qualifyingPercent: '40' })
    // 60% of the levy; 5% on 40% of net, 20% on the rest of net and on the levy
    expect([bill.levy, bill.vat].map(show)).toEqual(['1441.80', '2953.68'])
  })

  it('treats small use as qualifying, up to and including 145 kWh of gas a day', () => {
    const use = (kwh: string) => energyBill({ ...gas, registers: [{ kwh, pencePerKwh: '6.2' }] })
    expect([show(use('52925').levy), show(use('52926').levy)]).toEqual(['0.00', '423.94'])
  })

  it('adds registers, capacity and other charges of a half-hourly electricity meter', () => {
    const bill = energyBill({
      fuel: 'electricity',
      on: '2026-04-01',
      days: 30,
      registers: [
        { kwh: '10000', pencePerKwh: '25' },
        { kwh: '4000', pencePerKwh: '18.5' },
      ],
      standingPencePerDay: '80',
      capacity: { kva: '100', pencePerKvaPerDay: '4' },
      otherPounds: '35.50',
    })
    expect([bill.use, bill.standing, bill.capacity, bill.other, bill.net, bill.levy].map(show)).toEqual([
      '3240.00',
      '24.00',
      '120.00',
      '35.50',
      '3419.50',
      '112.14',
    ])
  })

  it('is refused for a period without days', () => expect(() => energyBill({ ...gas, days: 0 })).toThrow(RangeError))

  it('never falls when the unit price rises', () => {
    const price = fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 1000).toFixed(3))
    fc.assert(
      fc.property(price, price, fc.integer({ min: 0, max: 100 }), (a, b, share) => {
        const [low, high] = [a, b].sort((x, y) => Number(x) - Number(y))
        const total = (pencePerKwh: string) =>
          energyBill({ ...gas, qualifyingPercent: String(share), registers: [{ kwh: '90000', pencePerKwh }] }).total
        expect(total(low ?? '0').lte(total(high ?? '0'))).toBe(true)
      }),
    )
  })
})
