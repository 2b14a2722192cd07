import type { IsoDate } from '#app/kernel/london-time.ts'

/**
 * How sure we are of a figure: read in the law or the primary data, taken from a secondary source, or generally known
 * and still to be confirmed before a school relies on it.
 */
export type Confidence = 'read' | 'secondary' | 'to-confirm'

export type DatedRate = {
  readonly from: IsoDate
  readonly value: string
  readonly source: string
  readonly confidence: Confidence
}

export type RateTable = { readonly label: string; readonly unit: string; readonly rates: readonly DatedRate[] }
export type RateKey = keyof typeof rateTables

const rate = (from: IsoDate, value: string, source: string, confidence: Confidence): DatedRate => ({
  from,
  value,
  source,
  confidence,
})

const CCL = 'GOV.UK, Climate Change Levy rates'
const CCL_NEXT = 'Trade press, Climate Change Levy from April 2027'
const HMRC = 'HMRC rates and thresholds for employers'
const FUEL_VAT = 'VAT Notice 701/19, fuel and power'

/** The figures that law and government set, each with the day it applies from and where it was found. Earliest first. */
export const rateTables = {
  'climate-levy-electricity': {
    label: 'Climate change levy on electricity',
    unit: 'pence a kWh',
    rates: [
      rate('2022-04-01', '0.775', CCL, 'secondary'),
      rate('2026-04-01', '0.801', CCL, 'secondary'),
      rate('2027-04-01', '0.827', CCL_NEXT, 'to-confirm'),
    ],
  },
  'climate-levy-gas': {
    label: 'Climate change levy on gas',
    unit: 'pence a kWh',
    rates: [
      rate('2022-04-01', '0.568', CCL, 'secondary'),
      rate('2023-04-01', '0.672', CCL, 'secondary'),
      rate('2024-04-01', '0.775', CCL, 'secondary'),
      rate('2026-04-01', '0.801', CCL, 'secondary'),
      rate('2027-04-01', '0.827', CCL_NEXT, 'to-confirm'),
    ],
  },
  'vat-standard': {
    label: 'VAT, standard rate',
    unit: '%',
    rates: [rate('2011-01-04', '20', 'Value Added Tax Act 1994, section 2', 'to-confirm')],
  },
  'vat-reduced': {
    label: 'VAT on fuel for qualifying use',
    unit: '%',
    rates: [rate('1997-09-01', '5', FUEL_VAT, 'to-confirm')],
  },
  'small-use-electricity': {
    label: 'Electricity use that counts as small',
    unit: 'kWh a day',
    rates: [rate('2022-04-01', '33', FUEL_VAT, 'secondary')],
  },
  'small-use-gas': {
    label: 'Gas use that counts as small',
    unit: 'kWh a day',
    rates: [rate('2022-04-01', '145', FUEL_VAT, 'secondary')],
  },
  'qualifying-use-whole': {
    label: 'Share of qualifying use from which all of it qualifies',
    unit: '%',
    rates: [rate('2022-04-01', '60', FUEL_VAT, 'secondary')],
  },
  'holiday-pay': {
    label: 'Holiday pay of agency workers',
    unit: '% of pay',
    rates: [rate('2009-04-01', '12.07', '5.6 weeks of leave in 46.4 weeks of work', 'to-confirm')],
  },
  'employer-national-insurance': {
    label: "Employer's National Insurance",
    unit: '% of pay over the threshold',
    rates: [rate('2025-04-06', '15', HMRC, 'to-confirm')],
  },
  'national-insurance-threshold': {
    label: "Pay from which employer's National Insurance is due",
    unit: '£ a week',
    rates: [rate('2025-04-06', '96', HMRC, 'to-confirm')],
  },
  'employer-pension': {
    label: "Employer's pension contribution, automatic enrolment",
    unit: '% of qualifying pay',
    rates: [rate('2019-04-06', '3', 'Pensions Act 2008, automatic enrolment', 'to-confirm')],
  },
  'pension-threshold': {
    label: 'Pay from which pension contributions count',
    unit: '£ a week',
    rates: [rate('2020-04-06', '120', 'Automatic enrolment earnings trigger and band', 'to-confirm')],
  },
  'apprenticeship-levy': {
    label: 'Apprenticeship levy, where the agency pays it',
    unit: '% of pay',
    rates: [rate('2017-04-06', '0.5', HMRC, 'to-confirm')],
  },
} as const satisfies Record<string, RateTable>

export const isRateKey = (key: string): key is RateKey => Object.hasOwn(rateTables, key)

/** The rate in force on a day. Throws RangeError for a day before the first rate we know. */
export function rateOn(table: RateTable, date: IsoDate): DatedRate {
  const inForce = table.rates.findLast((entry) => entry.from <= date)
  if (!inForce) throw new RangeError(`${table.label} is not known for ${date}`)
  return inForce
}
