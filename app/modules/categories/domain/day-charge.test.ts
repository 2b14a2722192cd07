import { describe, expect, it } from 'vitest'
import { toDecimals } from '#app/kernel/exact.ts'
import { dayCharge, type WorkedDay } from './day-charge.ts'

const day: WorkedDay = {
  on: '2026-11-21',
  payPounds: '150',
  agencyFeePounds: '40',
  daysPerWeek: 5,
  agencyPaysApprenticeshipLevy: true,
}

describe('the charge for a day of an agency worker', () => {
  it('is pay, holiday pay, employer’s costs and the fee, each to be seen', () => {
    const parts = Object.fromEntries(Object.entries(dayCharge(day)).map(([key, value]) => [key, toDecimals(value, 4)]))
    expect(parts).toEqual({
      pay: '150.0000',
      holidayPay: '18.1050',
      nationalInsurance: '22.3358', // 15% of 168.105 less a fifth of £96
      pension: '4.3232', // 3% of 168.105 less a fifth of £120
      apprenticeshipLevy: '0.8405',
      agencyFee: '40.0000',
      total: '235.6044',
    })
  })

  it('owes no National Insurance or pension on pay under the thresholds', () => {
    const short = dayCharge({ ...day, payPounds: '15' })
    expect([short.nationalInsurance, short.pension].map(String)).toEqual(['0', '0'])
  })

  it('has no apprenticeship levy where the agency is not liable', () => {
    const { total, apprenticeshipLevy } = dayCharge({ ...day, agencyPaysApprenticeshipLevy: false })
    expect([toDecimals(total, 4), String(apprenticeshipLevy)]).toEqual(['234.7639', '0'])
  })
})
