import { type Exact, exact, largest, sumExact, zero } from '#app/kernel/exact.ts'
import type { IsoDate } from '#app/kernel/london-time.ts'
import { type RateKey, rateOn, rateTables } from './rates.ts'

/** What one day of an agency worker is made of, in exact pounds without VAT. */
export type DayCharge = {
  readonly pay: Exact
  readonly holidayPay: Exact
  readonly nationalInsurance: Exact
  readonly pension: Exact
  readonly apprenticeshipLevy: Exact
  readonly agencyFee: Exact
  readonly total: Exact
}

export type WorkedDay = {
  readonly on: IsoDate
  readonly payPounds: string
  readonly agencyFeePounds: string
  /** The weekly thresholds are spread over this many days. */
  readonly daysPerWeek: number
  readonly agencyPaysApprenticeshipLevy: boolean
}

/**
 * What a school is charged for one day: the worker's pay and holiday pay, the employer's National Insurance and pension
 * on what lies over their weekly thresholds, the apprenticeship levy where the agency is liable, and the agency's fee.
 * Holiday pay counts as pay for the other three. Rates by date in `rates.ts`; several are still to be confirmed there.
 */
export function dayCharge(day: WorkedDay): DayCharge {
  const rate = (key: RateKey) => exact(rateOn(rateTables[key], day.on).value)
  const percent = (amount: Exact, key: RateKey) => amount.mul(rate(key)).div(100n)
  const over = (amount: Exact, key: RateKey) => largest([amount.sub(rate(key).div(exact(day.daysPerWeek))), zero])

  const pay = exact(day.payPounds)
  const holidayPay = percent(pay, 'holiday-pay')
  const earned = pay.add(holidayPay)
  const parts = {
    pay,
    holidayPay,
    nationalInsurance: percent(over(earned, 'national-insurance-threshold'), 'employer-national-insurance'),
    pension: percent(over(earned, 'pension-threshold'), 'employer-pension'),
    apprenticeshipLevy: day.agencyPaysApprenticeshipLevy ? percent(earned, 'apprenticeship-levy') : zero,
    agencyFee: exact(day.agencyFeePounds),
  }
  return { ...parts, total: sumExact(Object.values(parts)) }
}
