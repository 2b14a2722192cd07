import { type Exact, exact, sumExact } from '#app/kernel/exact.ts'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { type RateKey, rateOn, rateTables } from './rates.ts'

export type Fuel = 'electricity' | 'gas'

/** One site's use of one fuel over a period and the prices it is billed at. All figures are decimal strings. */
export type EnergyUse = {
  readonly fuel: Fuel
  /** The day whose levy and VAT rates apply. */
  readonly on: IsoDate
  readonly days: number
  readonly registers: readonly { readonly kwh: string; readonly pencePerKwh: string }[]
  /** For all the site's meters together. */
  readonly standingPencePerDay: string
  readonly capacity?: { readonly kva: string; readonly pencePerKvaPerDay: string }
  readonly otherPounds?: string
  /** The share of use that qualifies for the lower VAT rate, such as a charity's non-business use. */
  readonly qualifyingPercent?: string
}

/** Exact pounds. `net` is use, standing charge, capacity and other charges; levy and VAT come on top. */
export type EnergyBill = {
  readonly use: Exact
  readonly standing: Exact
  readonly capacity: Exact
  readonly other: Exact
  readonly net: Exact
  readonly levy: Exact
  readonly vat: Exact
  readonly total: Exact
}

/**
 * What an energy bill comes to with climate change levy and VAT. The levy is on units only and itself carries VAT at the
 * standard rate. The qualifying share pays no levy and VAT at the lower rate; from 60 % on, or where use is small
 * (33 kWh of electricity or 145 of gas a day), all of it qualifies. Throws RangeError for a period of no days.
 */
export function energyBill(bill: EnergyUse): EnergyBill {
  if (!Number.isInteger(bill.days) || bill.days < 1) throw new RangeError('a bill covers at least one day')
  const rate = (key: RateKey) => exact(rateOn(rateTables[key], bill.on).value)
  const kwh = sumExact(bill.registers.map((register) => exact(register.kwh)))
  const use = inPounds(sumExact(bill.registers.map(({ kwh, pencePerKwh }) => exact(kwh).mul(exact(pencePerKwh)))))
  const standing = inPounds(exact(bill.standingPencePerDay).mul(exact(bill.days)))
  const { kva, pencePerKvaPerDay } = bill.capacity ?? { kva: '0', pencePerKvaPerDay: '0' }
  const capacity = inPounds(exact(kva).mul(exact(pencePerKvaPerDay)).mul(exact(bill.days)))
  const other = exact(bill.otherPounds ?? '0')
  const net = sumExact([use, standing, capacity, other])

  const small = kwh.lte(rate(`small-use-${bill.fuel}`).mul(exact(bill.days)))
  const share = exact(bill.qualifyingPercent ?? '0')
  const qualifying = small || share.gte(rate('qualifying-use-whole')) ? exact(1) : share.div(100n)
  const ordinary = exact(1).sub(qualifying)
  const levy = inPounds(kwh.mul(rate(`climate-levy-${bill.fuel}`))).mul(ordinary)
  const lowerVat = net.mul(qualifying).mul(rate('vat-reduced'))
  const vat = lowerVat.add(net.mul(ordinary).add(levy).mul(rate('vat-standard'))).div(100n)
  return { use, standing, capacity, other, net, levy, vat, total: sumExact([net, levy, vat]) }
}

const inPounds = (pence: Exact): Exact => pence.div(100n)
